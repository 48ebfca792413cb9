import { lookBackMs, bringUpToDate, type Copying } from './following.ts'
import type { Kept, RestoredSnapshot, Stretch } from './kept-index.ts'

/** Only versions are read. */
const comparedAtOnce = 4_000
const readAtOnce = 500

/**
 * Compares what was kept with every record, and has read anew what is not the version that was kept, or was changed since; takes out what
 * belongs there no more. What is the same record belongs as it did: that time goes on is for whoever searches, as in a process that
 * runs on. Gives how many of both there were.
 */
export async function compareSnapshot<Row extends Kept, Entry>(
  copying: Copying<Row, Entry>,
  { followedTo, versions }: RestoredSnapshot,
): Promise<{ readonly changed: number; readonly gone: number }> {
  const { source, index } = copying
  const since = followedTo.getTime() - lookBackMs
  let changed = 0
  let next: Promise<Stretch> | null = source.versionsAfter('', comparedAtOnce)
  while (next) {
    const { records, upTo }: Stretch = await next
    // The database finds the next ones meanwhile; where that fails, it is said when they are asked for.
    next = upTo === null ? null : source.versionsAfter(upTo, comparedAtOnce)
    next?.catch(() => undefined)
    const stale: string[] = []
    for (const { _id, version, updatedAt } of records) {
      // A database that was put back to an older state may have come to the same version by another way, but later.
      if (versions.get(_id) !== version || updatedAt.getTime() > since) stale.push(_id)
      versions.delete(_id)
    }
    for (let from = 0; from < stale.length; from += readAtOnce)
      await bringUpToDate(copying, await source.byIds(stale.slice(from, from + readAtOnce)))
    changed += stale.length
  }
  if (versions.size > 0) await index.remove([...versions.keys()])
  return { changed, gone: versions.size }
}
