import type { PostingRow, Postings } from '../../postings/index.ts'

interface Kept {
  readonly followedTo: Date
  /** Which version is kept of each; what is found to be right is taken out. */
  readonly versions: Map<string, number>
}

type Records = Pick<Postings, 'byIds' | 'standings' | 'isBelievedVisible'>

/** Clocks of several servers differ. */
const lookBackMs = 5_000
const readAtOnce = 500

/**
 * Compares what was kept with every record, and has read anew what is not the version that was kept, or was changed since. What is left
 * in `versions` then belongs there no more.
 */
export async function comparing(
  { followedTo, versions }: Kept,
  postings: Records,
  bringUpToDate: (rows: readonly PostingRow[]) => Promise<void>,
): Promise<number> {
  const since = followedTo.getTime() - lookBackMs
  let changed = 0
  for await (const standings of postings.standings()) {
    const stale: string[] = []
    for (const standing of standings.filter(postings.isBelievedVisible)) {
      const { _id, version, updatedAt } = standing
      // A database that was put back to an older state may have come to the same version by another way, but later.
      if (versions.get(_id) !== version || updatedAt.getTime() > since) stale.push(_id)
      versions.delete(_id)
    }
    for (let from = 0; from < stale.length; from += readAtOnce)
      await bringUpToDate(await postings.byIds(stale.slice(from, from + readAtOnce)))
    changed += stale.length
  }
  return changed
}
