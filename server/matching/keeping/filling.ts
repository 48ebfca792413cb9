import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../../platform/clock.ts'
import { followEveryMs, type Followed } from './following.ts'
import type { IndexContent, Kept, KeptIndex, KeptSource } from './kept-index.ts'
import type { Lease } from './lease.ts'
import type { StandingStore } from './standing.store.ts'

interface Parts<Row extends Kept, Entry> {
  readonly index: KeptIndex<Entry>
  readonly source: KeptSource<Row, Entry>
  readonly standings: StandingStore
  readonly lease: Pick<Lease, 'holder' | 'mayGoOn'>
  readonly clock: Clock
}

const toldEveryMs = 1_000

/** All documents anew, telling how far it has come; another holder of the index ends it, and the old content stands. */
async function* allEntries<Row extends Kept, Entry>(
  { source, standings, lease, clock }: Parts<Row, Entry>,
  counted: (entries: number) => void,
): AsyncGenerator<readonly Entry[]> {
  const of = await source.count()
  let [done, toldAt] = [0, 0]
  for await (const rows of source.stream())
    for await (const entries of source.entriesOf(rows)) {
      await lease.mayGoOn()
      yield entries
      counted((done += entries.length))
      const now = clock().getTime()
      if (now - toldAt < toldEveryMs) continue
      toldAt = now
      await standings.note(lease.holder, { filling: { done, of } })
    }
  await lease.mayGoOn()
}

/** Goes on following while something long is under way; gives how much had changed. */
async function meanwhile(work: Promise<void>, follow: () => Promise<Followed>): Promise<number> {
  let changes = 0
  let ended = false
  const end = () => void (ended = true)
  work.then(end, end)
  while (!ended) {
    changes += (await follow()).changes
    const pause = new AbortController()
    await Promise.race([
      work.catch(() => undefined),
      setTimeout(followEveryMs, undefined, { signal: pause.signal }).catch(() => undefined),
    ])
    pause.abort()
  }
  await work
  return changes
}

/**
 * Makes the content anew beside the one that stands and puts it in its place. `stillServes` says whether the one that stands is
 * answered from meanwhile; it is followed then. Gives how many documents there are.
 */
export async function fill<Row extends Kept, Entry>(
  parts: Parts<Row, Entry>,
  definition: string,
  { stillServes, follow }: { readonly stillServes: boolean; readonly follow: () => Promise<Followed> },
): Promise<number> {
  const { index, standings, lease, clock, source } = parts
  const began = clock()
  await standings.note(lease.holder, { whole: stillServes, filling: { done: 0, of: await source.count() } })
  let count = 0
  const filling = index.replaceAll(allEntries(parts, (done) => void (count = done)))
  const changes = stillServes ? await meanwhile(filling, follow) : await filling.then(() => 0)
  const content: IndexContent | null = await index.shared.content()
  if (content === null) throw new Error(`the index ${index.shared.name} was taken away while it was filled`)
  await standings.note(lease.holder, {
    whole: true,
    definition,
    mark: content.mark,
    // Not those it says: when some were lost on the way, the next look finds them missing. What changed meanwhile is in neither count.
    documents: changes === 0 ? count : content.documents,
    followedTo: began,
    comparedTo: '',
    comparedAt: changes === 0 ? clock() : null,
    repaired: 0,
    filling: null,
    filledAt: began,
    trouble: null,
  })
  return count
}
