import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { dayOf } from '../../rules/office-time.ts'
import { readConfig } from '../../server/config.ts'
import { createHttpApp } from '../../server/http/app.ts'
import { seekerOf } from '../../server/matching/meaning/seeker.ts'
import { dayNumber } from '../../server/matching/posting-index.ts'
import { filtersOf, noFilter, queryOf } from '../../server/matching/posting-query.ts'
import { tuneEngine } from '../../server/platform/process.ts'
import { reference } from '../../server/reference/index.ts'
import { openPlatform, wire } from '../../server/wiring.ts'

/*
 * The server as it runs in production, in a process of its own. Told the id of a veteran's account, it puts the query that the file
 * makes to the index and nothing else, and says what that cost.
 */
tuneEngine()
const config = readConfig()
const wired = await wire(config, await openPlatform(config, 'bench'))
wired.services.reading.prepareTitles()
const app = await createHttpApp(wired)
const server = createServer(app)
const began = performance.now()
await wired.services.matching.start()
const startMs = performance.now() - began
// After whoever was waiting, as in main.ts.
const prepared = setImmediate()
  .then(wired.services.reading.prepareSearches)
  .then(wired.services.matching.prepareNames)

const certificates = reference()
  .skills.all.filter(({ kind }) => kind === 'CERTIFICATE')
  .map(({ id }) => id)

async function bareQuery(accountId: string): Promise<number> {
  const file = await wired.services.veterans.ofAccount(accountId)
  if (!file) throw new Error('There is no such file.')
  const seeker = seekerOf(file, wired.services.reading)
  const known = { today: dayNumber(dayOf(new Date())), certificates, obtainable: new Set<string>() }
  const query = queryOf(seeker, filtersOf(seeker, noFilter, known))
  const before = process.cpuUsage()
  await wired.postingIndex.search(query)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

async function end(): Promise<void> {
  server.closeAllConnections()
  server.close()
  await wired.close()
  process.exit(0)
}

interface Told {
  readonly bare?: string
  readonly settle?: true
  readonly collect?: true
}

process.on('message', ({ bare, settle, collect }: Told) => {
  if (bare !== undefined) void bareQuery(bare).then((cpuMs) => process.send?.({ cpuMs }))
  if (settle) void prepared.then(() => process.send?.({ settled: true }))
  if (collect) {
    globalThis.gc?.()
    // What was cleared is given back by other threads.
    void setTimeout(1_000).then(() => process.send?.({ collected: true }))
  }
})
process.on('disconnect', () => void end())
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port, startMs }))
