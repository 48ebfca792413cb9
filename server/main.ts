import { readConfig } from './config.ts'
import { firstLinkHours } from './accounts/index.ts'
import { seedDemo, signInLines } from './demo/index.ts'
import { createHttpApp } from './http/app.ts'
import { closed, listening } from './http/listening.ts'
import { startMetrics } from './http/metrics-server.ts'
import { endOnCrash, endWhenTold, startOrSay, tuneEngine } from './platform/process.ts'
import { openPlatform, wire, type Wired } from './wiring.ts'

/** Requests under way get this long to finish before the process ends. */
const graceMs = 25_000

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Whom to sign in as on a demo, or how the first member of staff comes in. */
async function firstWords(wired: Wired, port: number): Promise<string[]> {
  const { seedDemo: isDemo, publicUrl } = wired.config
  if (isDemo) return signInLines(await seedDemo(wired, (line) => say(`· ${line}`)))
  const token = await wired.services.accounts.firstLink()
  return token === null
    ? []
    : [
        `第一位工作人员由此进入，${firstLinkHours} 小时内有效，仅可使用一次 the first member of staff comes in here, once, within ${firstLinkHours} hours:`,
        `  ${publicUrl.replace(/:0$/, `:${port}`)}/sign-up#first=${token}`,
      ]
}

startOrSay(async () => {
  tuneEngine()
  const config = readConfig()
  const wired = await wire(config, await openPlatform(config, 'server'))
  endOnCrash(wired.log)
  wired.services.reading.prepareTitles()
  const measuring = await startMetrics(config, wired.redis)
  const app = await createHttpApp(wired, measuring?.metrics)
  const { server, port } = await listening(app, { ...config, variable: 'PORT' })
  endWhenTold(async () => {
    wired.beginEnding()
    await Promise.all([closed(server), measuring?.close()])
    await wired.close()
  }, graceMs)
  for (const line of await firstWords(wired, port)) say(line)
  await wired.services.matching.start()
  wired.log.info({ port }, 'ready')
  process.send?.({ ready: true, port })
  await wired.services.reading.prepareSearches()
  await wired.services.matching.prepareNames()
})
