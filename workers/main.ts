import { readConfig } from '../server/config.ts'
import { startMetrics } from '../server/http/metrics-server.ts'
import { endOnCrash, endWhenTold, startOrSay, tuneEngine } from '../server/platform/process.ts'
import { openPlatform, wire } from '../server/wiring.ts'
import { startWorkers } from './start-workers.ts'
import { startSweeping } from './sweep.ts'

/** A job under way gets this long to finish before the process ends; it is then taken up by another worker. */
const graceMs = 8_000

startOrSay(async () => {
  tuneEngine()
  const config = readConfig()
  const wired = await wire(config, await openPlatform(config, 'workers'))
  const { services, log } = wired
  endOnCrash(log)
  const measuring = await startMetrics(config, wired.redis)
  const workers = startWorkers({
    services,
    redisUrl: config.redisUrl ?? '',
    log,
    metrics: measuring?.metrics,
  })
  const sweeping = startSweeping(services, log)
  services.matching.keep()
  endWhenTold(async () => {
    await Promise.all([sweeping.close(), workers.close(), measuring?.close()])
    await wired.close()
  }, graceMs)
  process.send?.({ ready: true })
})
