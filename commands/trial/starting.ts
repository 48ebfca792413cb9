import { firstPage, guard, until } from './asking.ts'
import { seconds } from './report.ts'
import type { Trial } from './trial.ts'

/** A worker whose key will not do says so, and the next one that has the right key ends that. */
async function keepWithWrongKey(trial: Trial): Promise<void> {
  const { report, installation, search, serving } = trial
  report.part('4, 6: a key that will not do')
  if (search.direct.key === null) return report.figure('the server asks for no key', 'not tried')
  const worker = await installation.open('workers', { ...search.direct, key: 'not the key' })
  worker.services.matching.keep()
  const lacks = async () => (await serving.health()).indexLacks
  const told = await until(async () => (await lacks()) === 'TROUBLED')
  const { well, ready } = await serving.health()
  report.check('readiness names it, and that somebody must see to it', !well && ready, seconds(told))
  await installation.close(worker)
  trial.keeping = await installation.open('workers', search.direct)
  trial.keeping.services.matching.keep()
  const over = await until(async () => (await lacks()) === null)
  report.check('a worker with the right key takes over, and it is over', true, seconds(over))
  await installation.close(trial.keeping)
}

/** Server and workers start while nobody answers at the address, and the index is lost meanwhile. */
async function startWhileAway(trial: Trial): Promise<void> {
  const { report, installation, search, server, proxy } = trial
  report.part('4: started while it is away')
  proxy.faults.cut = true
  await server.deleteIndex('postings').waitTask({ timeout: 120_000 })
  trial.keeping = await installation.open('workers', search.served)
  const serving = await installation.open('server', search.served)
  await serving.services.matching.start()
  trial.keeping.services.matching.keep()
  const page = await firstPage(serving, trial, guard)
  const isHonest = page.degraded && page.nodes.length > 0
  report.check('the server serves, and says so', isHonest, `${page.degradedBecause}`)
  await until(async () => (await serving.health()).indexLacks === 'AWAY')
  proxy.faults.cut = false
  const back = await until(async () => !(await firstPage(serving, trial, guard)).degraded)
  report.check('filled by itself when it comes', true, `after ${seconds(back)}`)
  const { indexLacks, well } = await serving.health()
  report.check('and nothing is lacking then', indexLacks === null && well, String(indexLacks))
}

/** Starts in another order than one would wish, and with what will not do. */
export async function startingTrial(trial: Trial): Promise<void> {
  await trial.installation.close(trial.keeping)
  await keepWithWrongKey(trial)
  await startWhileAway(trial)
}
