import { firstPage, meanOverlap, someWork } from './asking.ts'
import type { Trial } from './trial.ts'
import { median, milliseconds } from './report.ts'

const mostBytes = 40_000

/** How like the exact engine it answers where filters leave much more than four hundred, how fast, and in how many bytes. */
export async function likenessTrial(trial: Trial): Promise<void> {
  const { report, serving, own, proxy } = trial
  report.part('5: beside the exact engine')
  await own.services.matching.follow()
  const works = someWork(100)
  const share = await meanOverlap(own, serving, trial, works)
  report.check('overlap of the first 20 at least 0.95, nothing filtered', share >= 0.95, share.toFixed(3))
  proxy.answered.length = 0
  const times: number[] = []
  for (const work of works) {
    const began = performance.now()
    await firstPage(serving, trial, work)
    times.push(performance.now() - began)
  }
  const searches = proxy.answered.filter(({ path }) => path.endsWith('/search')).map(({ bytes }) => bytes)
  const largest = Math.max(...searches)
  report.check(
    'an answer of at most 40 kB for each page',
    largest <= mostBytes,
    `largest ${largest} B, median ${median(searches)} B`,
  )
  const entries = proxy.answered.filter(({ path }) => path.endsWith('/documents/fetch'))
  report.figure('entries read for those pages when each had been seen once', `${entries.length} requests`)
  report.figure('a page of matches', `median ${milliseconds(median(times))}`)
}
