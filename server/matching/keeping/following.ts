import type { Clock } from '../../platform/clock.ts'
import type { ChangeCursor } from '../../postings/index.ts'
import type { Repeating } from '../../platform/repeating.ts'
import type { IndexIs } from './index-view.ts'
import type { EntryIndex, Kept, KeptSource } from './kept-index.ts'

/** What is asked of an index and of whoever keeps it, be it this process alone or one for all. */
export interface Following {
  /** Puts a wholly new copy in place; answers how many records it holds. */
  reindex(): Promise<number>
  /** One look at what has changed since the last one. */
  follow(): Promise<void>
  /** For the job that tells of a change. */
  refresh(): Promise<void>
  /** For the server, at its start; never rejects on account of a shared index. */
  start(): Promise<void>
  /** For the workers: keeps a shared index from now on. */
  keep(): Repeating
  ready(): boolean
  indexIs(): Promise<IndexIs>
  close(): Promise<void>
}

export const followEveryMs = 1_000
const changesAtOnce = 500
/** Clocks of several servers differ, and a write may be seen late: each look begins a little before the last one began. */
export const lookBackMs = 5_000

export interface Copying<Row extends Kept, Entry> {
  readonly index: EntryIndex<Entry>
  readonly source: KeptSource<Row, Entry>
}

/** Makes the index hold of these records what it should. */
export async function bringUpToDate<Row extends Kept, Entry>(
  { index, source }: Copying<Row, Entry>,
  rows: readonly Row[],
): Promise<void> {
  const [shown, hidden]: [Row[], string[]] = [[], []]
  for (const row of rows) {
    if (source.belongs(row)) shown.push(row)
    else hidden.push(row._id)
  }
  for await (const entries of source.entriesOf(shown)) await index.upsert(entries)
  if (hidden.length > 0) await index.remove(hidden)
}

/** Makes anew what lacked something that is there by now. */
async function completed<Row extends Kept, Entry>(copying: Copying<Row, Entry>): Promise<number> {
  const owed = copying.source.owed?.() ?? []
  if (owed.length > 0) await bringUpToDate(copying, await copying.source.byIds(owed))
  return owed.length
}

export interface Followed {
  /** All that was changed before this is in the index now. */
  readonly followedTo: Date
  readonly changes: number
}

/** Told, on a long way, how far all is in the index. */
type Progress = (followedTo: Date) => Promise<void>

/** Looks for what has changed since a time, and knows what it has brought up to date already. */
export function follower<Row extends Kept, Entry>(copying: Copying<Row, Entry>, clock: Clock) {
  let seen = new Map<string, number>()

  return async function follow(since: Date, progress?: Progress): Promise<Followed> {
    const followedTo = clock()
    let at: ChangeCursor = { updatedAt: new Date(since.getTime() - lookBackMs), _id: '' }
    const now = new Map<string, number>()
    let changes = 0
    for (;;) {
      const rows = await copying.source.changedSince(at, changesAtOnce)
      const fresh = rows.filter(({ _id, version }) => seen.get(_id) !== version)
      await bringUpToDate(copying, fresh)
      changes += fresh.length
      for (const { _id, version } of rows) now.set(_id, version)
      const last = rows.at(-1)
      if (!last || rows.length < changesAtOnce) break
      at = { updatedAt: last.updatedAt, _id: last._id }
      await progress?.(last.updatedAt)
    }
    seen = now
    return { followedTo, changes: changes + (await completed(copying)) }
  }
}
