import { LRUCache } from 'lru-cache'
import type { PostingEntry } from '../matching/index.ts'
import type { Postings } from '../postings/index.ts'
import { sayingsOf, type PlaceIn, type Candidate, type PostingSays } from './fit/found.ts'

/** Each takes some two hundred bytes. */
const mostRemembered = 100_000
const readAtOnce = 1_000

/** What postings say beside what the index keeps, remembered by their version: a posting is read once for each version of it. */
export function rememberedSayings({
  postings,
  placeIn,
}: {
  readonly postings: Pick<Postings, 'byIds'>
  readonly placeIn: PlaceIn
}) {
  const memory = new LRUCache<string, PostingSays>({ max: mostRemembered })

  async function read(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += readAtOnce)
      for (const row of await postings.byIds(ids.slice(from, from + readAtOnce)))
        memory.set(row._id, sayingsOf(row, placeIn))
  }

  /** Candidates of entries; of a posting that is gone there is none. */
  return async (entries: readonly PostingEntry[]): Promise<Candidate[]> => {
    const unknown = entries.filter(({ id, version }) => (memory.get(id)?.version ?? -1) < version)
    if (unknown.length > 0) await read(unknown.map(({ id }) => id))
    return entries.flatMap((entry) => {
      const says = memory.get(entry.id)
      return says ? [{ entry, says }] : []
    })
  }
}
