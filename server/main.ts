import { createServer, type Server } from 'node:http'
import { readConfig } from './config.ts'
import { seedDemo } from './demo/index.ts'
import { createHttpApp } from './http/app.ts'
import { openPlatform, wire, type Wired } from './wiring.ts'

/** Requests under way get this long to finish before the process ends. */
const graceMs = 5_000

/** Ends once, when told to or when the starter is gone. */
function endWhenTold(server: Server, wired: Wired): void {
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), graceMs).unref()
    server.close(() => void wired.close().then(() => process.exit(0)))
    server.closeIdleConnections()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(signal, end)
}

async function main(): Promise<void> {
  const config = readConfig()
  const wired = await wire(config, await openPlatform(config, 'server'))
  wired.services.reading.prepareSearches()
  const server = createServer(await createHttpApp(wired))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  endWhenTold(server, wired)
  if (config.seedDemo) await seedDemo(wired, (line) => process.stdout.write(`· ${line}\n`))
  await wired.services.matching.start()
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  wired.log.info({ port }, 'ready')
  process.send?.({ ready: true, port })
}

function complaint(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'The port is taken by another program. Give another PORT.'
  return error instanceof Error ? error.message : String(error)
}

main().catch((error: unknown) => {
  process.stderr.write(`${complaint(error)}\n`)
  process.exit(1)
})
