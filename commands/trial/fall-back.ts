import { firstPage, guard, lorryDriver, meanOverlap, someWork, until } from './asking.ts'
import type { Trial } from './trial.ts'
import { median, milliseconds, seconds } from './report.ts'

/** The server is late, then away: when the product leaves it alone, what it answers meanwhile, and when it comes back. */
export async function fallBackTrial(trial: Trial): Promise<void> {
  const { report, serving, own, proxy } = trial
  const page = async (work: string) => {
    const began = performance.now()
    const { degraded } = await firstPage(serving, trial, work)
    return { ms: performance.now() - began, degraded }
  }
  report.part('3: late')
  proxy.faults.late = { left: 1, ms: 10_000 }
  const late = await page(lorryDriver)
  const next = await page(lorryDriver)
  report.check(
    'one late answer is one poorer page',
    late.degraded && !next.degraded,
    `${seconds(late.ms)}, the next after ${milliseconds(next.ms)}`,
  )
  proxy.faults.late = { left: 1_000_000, ms: 10_000 }
  const slow = await Promise.all(someWork(6).map(page))
  const open = await page(guard)
  report.check(
    'after several it is left alone',
    open.degraded && open.ms < 1_500,
    `${slow.length} pages of ${seconds(median(slow.map(({ ms }) => ms)))}, then ${milliseconds(open.ms)}`,
  )
  report.part('3: away')
  proxy.faults.late = null
  proxy.faults.cut = true
  const works = someWork(60)
  const share = await meanOverlap(own, serving, trial, works)
  report.check('overlap of the first 20 at least 0.5', share >= 0.5, share.toFixed(3))
  const times: number[] = []
  for (const work of works) times.push((await page(work)).ms)
  report.figure('a page of matches from the database', `median ${milliseconds(median(times))}`)
  report.check(
    'readiness names it',
    (await serving.health()).indexLacks === 'AWAY',
    String((await serving.health()).indexLacks),
  )
  proxy.faults.cut = false
  const back = await until(async () => !(await page(guard)).degraded, 60_000)
  report.check('it is asked again by itself', true, `after ${seconds(back)}`)
}
