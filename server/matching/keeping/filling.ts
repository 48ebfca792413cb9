import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../../platform/clock.ts'
import type { IndexContent, Kept, KeptIndex, KeptSource } from './kept-index.ts'
import type { Lease } from './lease.ts'
import type { StandingStore } from './standing.store.ts'

interface Parts<Row extends Kept, Entry> {
  readonly index: KeptIndex<Entry>
  readonly source: KeptSource<Row, Entry>
  readonly standings: StandingStore
  readonly lease: Lease
  readonly clock: Clock
}

const followEveryMs = 1_000
const toldEveryMs = 1_000

/** All documents anew, telling how far it has come; another holder of the index ends it, and the old content stands. */
async function* allEntries<Row extends Kept, Entry>(
  { source, standings, lease, clock }: Parts<Row, Entry>,
  counted: (entries: number) => void,
): AsyncGenerator<readonly Entry[]> {
  const of = await source.count()
  let [done, toldAt] = [0, 0]
  const mayGoOn = async () => {
    if (!(await lease.hold())) throw new Error('somebody else keeps the index by now')
  }
  for await (const rows of source.stream())
    for await (const entries of source.entriesOf(rows)) {
      await mayGoOn()
      yield entries
      counted((done += entries.length))
      const now = clock().getTime()
      if (now - toldAt < toldEveryMs) continue
      toldAt = now
      await standings.note(lease.holder, { filling: { done, of } })
    }
  await mayGoOn()
}

/** Goes on following while something long is under way. */
async function meanwhile<T>(work: Promise<T>, follow: () => Promise<unknown>): Promise<T> {
  let ended = false
  const end = () => void (ended = true)
  work.then(end, end)
  while (!ended) {
    await follow()
    const pause = new AbortController()
    await Promise.race([
      work.catch(() => undefined),
      setTimeout(followEveryMs, undefined, { signal: pause.signal }).catch(() => undefined),
    ])
    pause.abort()
  }
  return work
}

/**
 * Makes the content anew beside the one that stands and puts it in its place. `stillServes` says whether the one that stands is
 * answered from meanwhile; it is followed then. Gives how many documents there are.
 */
export async function fill<Row extends Kept, Entry>(
  parts: Parts<Row, Entry>,
  definition: string,
  { stillServes, follow }: { readonly stillServes: boolean; readonly follow: () => Promise<unknown> },
): Promise<number> {
  const { index, standings, lease, clock, source } = parts
  const began = clock()
  await standings.note(lease.holder, { whole: stillServes, filling: { done: 0, of: await source.count() } })
  let count = 0
  const filling = index.replaceAll(allEntries(parts, (done) => void (count = done)))
  await (stillServes ? meanwhile(filling, follow) : filling)
  const content: IndexContent | null = await index.shared.content()
  if (content === null) throw new Error(`the index ${index.shared.name} was taken away while it was filled`)
  await standings.note(lease.holder, {
    whole: true,
    definition,
    mark: content.mark,
    // Not those it says: when some were lost on the way, the next look finds them missing.
    documents: count,
    followedTo: began,
    comparedTo: '',
    comparedAt: clock(),
    repaired: 0,
    filling: null,
    filledAt: began,
    trouble: null,
  })
  return count
}
