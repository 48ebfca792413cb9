import { readConfig } from './config.ts'
import { seedDemo } from './demo/index.ts'
import { createHttpApp } from './http/app.ts'
import { closed, listening } from './http/listening.ts'
import { startMetrics } from './http/metrics-server.ts'
import { endWhenTold, startOrSay } from './platform/process.ts'
import { openPlatform, wire } from './wiring.ts'

/** Requests under way get this long to finish before the process ends. */
const graceMs = 25_000

startOrSay(async () => {
  const config = readConfig()
  const wired = await wire(config, await openPlatform(config, 'server'))
  wired.services.reading.prepareSearches()
  const measuring = await startMetrics(config, wired.redis)
  const app = await createHttpApp(wired, measuring?.metrics)
  const { server, port } = await listening(app, { ...config, variable: 'PORT' })
  endWhenTold(async () => {
    wired.beginEnding()
    await Promise.all([closed(server), measuring?.close()])
    await wired.close()
  }, graceMs)
  if (config.seedDemo) await seedDemo(wired, (line) => process.stdout.write(`· ${line}\n`))
  await wired.services.matching.start()
  wired.log.info({ port }, 'ready')
  process.send?.({ ready: true, port })
})
