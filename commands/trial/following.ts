import { setTimeout } from 'node:timers/promises'
import { documentsIn, firstPage, guard, lorryDriver, meanOverlap, someWork, until } from './asking.ts'
import { median, milliseconds, seconds } from './report.ts'
import type { Trial } from './trial.ts'
import type { Wired } from '../../server/wiring.ts'

/** Asks for pages until the index is whole; gives how long that took, and what was seen. */
async function watchFilling(trial: Trial) {
  const { serving } = trial
  const works = someWork(40)
  const times: number[] = []
  const lacks = new Set<string | null>()
  let lies = 0
  const filled = await until(async () => {
    const began = performance.now()
    const page = await firstPage(serving, trial, works[times.length % works.length] ?? guard)
    times.push(performance.now() - began)
    if (!page.degraded && page.nodes.length === 0) lies++
    lacks.add((await serving.health()).indexLacks)
    return (await serving.services.matching.indexIs()).whole
  })
  return { filled, times, lacks, lies }
}

async function fillFirst(trial: Trial): Promise<void> {
  const { report, serving } = trial
  report.part('1, 2: the first filling, and what is answered meanwhile')
  const before = await firstPage(serving, trial, lorryDriver)
  const isHonest = before.degradedBecause === 'INDEX_INCOMPLETE' && before.nodes.length > 0
  const said = `${before.degradedBecause}, ${before.totalCount} found`
  report.check('before anything is filled matches are the database’s, and say so', isHonest, said)
  trial.keeping.services.matching.keep()
  trial.second.services.matching.keep()
  const { filled, times, lacks, lies } = await watchFilling(trial)
  const documents = await documentsIn(trial)
  const rate = Math.round(documents / (filled / 1_000))
  report.check('filled', documents > 0, `${documents} documents in ${seconds(filled)}, ${rate}/s`)
  const pages = `${times.length} pages, median ${milliseconds(median(times))}`
  report.check('no empty answer looked true meanwhile', lies === 0, pages)
  report.check('readiness named it', lacks.has('INCOMPLETE'), [...lacks].join(', '))
}

async function compareServers(trial: Trial): Promise<void> {
  const { report, serving, installation, search, server } = trial
  report.part('1: two servers, two keepers')
  const other = await installation.open('server 2', search.served)
  const same = await meanOverlap(serving, other, trial, someWork(20))
  report.check('both servers answer alike', same === 1, same.toFixed(3))
  const tasksIn = async (ms: number) => {
    const tasks = async () => (await server.tasks.getTasks({ limit: 1 })).total
    const before = await tasks()
    await setTimeout(ms)
    return (await tasks()) - before
  }
  // What was changed in the last seconds before the filling is looked at once more.
  await until(async () => (await tasksIn(1_500)) === 0)
  const more = await tasksIn(3_000)
  report.check('nothing is written while nothing changes', more === 0, `${more} tasks in 3 s`)
}

async function importBeside(trial: Trial): Promise<void> {
  const { report, installation, own } = trial
  report.part('1: an import beside it')
  const before = await documentsIn(trial)
  const created = await installation.take(own, installation.madeUp(1_000_000, 500))
  const followed = await until(async () => (await documentsIn(trial)) === before + created)
  const said = `${created} postings, all there ${seconds(followed)} after the last was written`
  report.check('an import reaches the index', true, said)
}

const closing = () => ({ $set: { state: 'CLOSED', updatedAt: new Date() }, $inc: { version: 1 } })

async function endOneKeeper(trial: Trial): Promise<void> {
  const { report, installation, serving, own } = trial
  report.part('1: one keeper ends')
  const before = await documentsIn(trial)
  await installation.close(trial.keeping)
  const [match] = (await firstPage(serving, trial, lorryDriver)).nodes
  const postings = (wired: Wired) => wired.connection.collection<{ _id: string }>('postings')
  await postings(own).updateOne({ _id: match?.posting._id ?? '' }, closing())
  const taken = await until(async () => (await documentsIn(trial)) === before - 1)
  report.check('the other goes on', true, `a closed posting is gone after ${seconds(taken)}`)
  trial.keeping = trial.second
}

/** Filled by one of two keepers while matches are answered from the database; then followed, an import beside it too. */
export async function followingTrial(trial: Trial): Promise<void> {
  await trial.own.services.matching.start()
  await fillFirst(trial)
  await compareServers(trial)
  await importBeside(trial)
  await endOneKeeper(trial)
}
