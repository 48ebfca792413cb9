import { readConfig } from '../server/config.ts'
import { openPlatform, wire } from '../server/wiring.ts'
import { startWorkers } from './start-workers.ts'
import { startSweeping } from './sweep.ts'

/** A job under way gets this long to finish before the process ends; it is then taken up by another worker. */
const graceMs = 8_000

async function main(): Promise<void> {
  const config = readConfig()
  const wired = await wire(config, await openPlatform(config, 'workers'))
  const { services, log } = wired
  const workers = startWorkers({ services, redisUrl: config.redisUrl ?? '', log })
  const sweeping = startSweeping(services, log)
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), graceMs).unref()
    await Promise.all([sweeping.close(), workers.close()])
    await wired.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(signal, () => void end())
  process.send?.({ ready: true })
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
