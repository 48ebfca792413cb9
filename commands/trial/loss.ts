import { documentsIn, firstPage, guard, lorryDriver, until } from './asking.ts'
import type { Trial } from './trial.ts'
import { seconds } from './report.ts'

const isWhole = async ({ serving }: Trial): Promise<boolean> =>
  (await serving.services.matching.indexIs()).whole

/** Breaks something, and waits until it is as it was; gives how long that took, and whether matches told of it meanwhile. */
async function mended(trial: Trial, wanted: number) {
  let [told, empty] = [0, 0]
  const ms = await until(async () => {
    const page = await firstPage(trial.serving, trial, lorryDriver)
    if (page.degraded) told++
    else if (page.nodes.length === 0) empty++
    return (await documentsIn(trial)) === wanted && (await isWhole(trial)) && !page.degraded
  })
  return { ms, told, empty }
}

const patient = { timeout: 120_000 }

async function loseData(trial: Trial, wanted: number): Promise<void> {
  const { report, server } = trial
  const index = server.index('postings')
  report.part('1: lost data')
  const limit = Math.ceil(wanted / 10)
  const { results } = await index.getDocuments<{ id: string }>({
    limit,
    fields: ['id'],
    filter: 'open = true',
  })
  await index.deleteDocuments(results.map(({ id }) => id)).waitTask(patient)
  const some = await mended(trial, wanted)
  const told = ({ ms, told: pages, empty }: typeof some) =>
    `back after ${seconds(ms)}, ${pages} pages told of it meanwhile, ${empty} empty ones did not`
  report.check('a tenth of the documents', some.empty === 0, `${results.length} ${told(some)}`)
  await index.deleteAllDocuments().waitTask(patient)
  const all = await mended(trial, wanted)
  report.check('all documents', all.empty === 0 && all.told > 0, told(all))
  await server.deleteIndex('postings').waitTask(patient)
  const whole = await mended(trial, wanted)
  report.check('the index itself', whole.empty === 0 && whole.told > 0, told(whole))
}

async function spoilSettings(trial: Trial, wanted: number): Promise<void> {
  const index = trial.server.index('postings')
  trial.report.part('4: wrong settings')
  await index
    .updateSettings({ filterableAttributes: ['open'], searchableAttributes: ['*'] })
    .waitTask(patient)
  const { ms } = await mended(trial, wanted)
  const { filterableAttributes } = await index.getSettings()
  const isRight = (filterableAttributes?.length ?? 0) > 1
  trial.report.check('put right by themselves', isRight, `after ${seconds(ms)}`)
}

async function makeAnew(trial: Trial): Promise<void> {
  const { report, keeping, serving, seekers, installation, own } = trial
  report.part('1: made anew while queries go on, an import beside it')
  const before = await documentsIn(trial)
  let pages = 0
  const poorer: string[] = []
  const began = performance.now()
  let isDone = false
  const renewing = keeping.services.matching.reindex().finally(() => (isDone = true))
  const taking = installation.take(own, installation.madeUp(2_000_000, 300))
  while (!isDone) {
    const page = await firstPage(serving, { seekers }, guard)
    pages++
    if (page.degraded || page.nodes.length === 0) poorer.push(page.degradedBecause ?? 'EMPTY')
  }
  const said = `${await renewing} documents in ${seconds(performance.now() - began)}, ${pages} pages`
  const which = poorer.length === 0 ? 'none' : `${poorer.length} (${[...new Set(poorer)].join(', ')})`
  report.check('no page was poorer', poorer.length === 0, `${which}; ${said}`)
  const wanted = before + (await taking)
  const followed = await until(async () => (await documentsIn(trial)) === wanted)
  const isStill = (await firstPage(serving, { seekers }, guard)).degraded
  report.check('all of the import is there', !isStill, `${wanted - before} more after ${seconds(followed)}`)
}

/** Documents and settings are lost behind the product's back; it is made anew while it serves. */
export async function lossTrial(trial: Trial): Promise<void> {
  const wanted = await documentsIn(trial)
  await loseData(trial, wanted)
  await spoilSettings(trial, wanted)
  await makeAnew(trial)
}
