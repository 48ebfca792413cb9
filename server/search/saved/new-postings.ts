import { LRUCache } from 'lru-cache'
import type { SearchFilter } from '../../../rules/search.ts'
import { entryOf } from '../../matching/index.ts'
import { yielding } from '../../platform/event-loop.ts'
import type { PostingRow, Postings } from '../../postings/index.ts'
import type { Reading } from '../../reading/index.ts'
import { placeReader, sayingsOf, type Candidate } from '../fit/found.ts'
import type { PostingFinding } from '../posting-finding.service.ts'
import type { FoundForAlert } from './saved-search.service.ts'

interface Parts {
  readonly reading: Pick<Reading, 'title' | 'placesAsked'>
  readonly postings: Pick<Postings, 'changedSince' | 'visibleNow'>
}

const rowsAtOnce = 500
/** Clocks of several servers differ, and a write may be seen late. */
const lookBackMs = 5 * 60_000
/** Many searches look at the same postings. */
const mostRemembered = 20_000

/**
 * What a kept search finds among postings that changed since a moment. It reads records, not the index, which a process of workers need
 * not have.
 */
export function newPostings({ reading, postings }: Parts, finding: Pick<PostingFinding, 'findAmongThese'>) {
  const placeIn = placeReader(reading)
  const memory = new LRUCache<string, Candidate>({ max: mostRemembered })

  function candidateOf(row: PostingRow): Candidate {
    const known = memory.get(row._id)
    if (known && known.entry.version === row.version) return known
    const candidate = { entry: entryOf(row, reading.title), says: sayingsOf(row, placeIn) }
    memory.set(row._id, candidate)
    return candidate
  }

  return async (
    {
      accountId,
      words,
      filter,
    }: { readonly accountId: string; readonly words: string; readonly filter: SearchFilter },
    since: Date,
  ): Promise<FoundForAlert[]> => {
    const found: FoundForAlert[] = []
    const yieldIfDue = yielding()
    let at = { updatedAt: new Date(since.getTime() - lookBackMs), _id: '' }
    for (;;) {
      const rows = await postings.changedSince(at, rowsAtOnce)
      const candidates: Candidate[] = []
      const visible = await postings.visibleNow(rows)
      for (const row of visible) {
        candidates.push(candidateOf(row))
        await yieldIfDue()
      }
      const titles = new Map(visible.map(({ _id, title }) => [_id, title]))
      for (const { id, says } of await finding.findAmongThese(accountId, words, filter, candidates))
        found.push({ id, title: titles.get(id) ?? '', publishedAt: says.publishedAt })
      const last = rows.at(-1)
      if (!last || rows.length < rowsAtOnce) return found
      at = { updatedAt: last.updatedAt, _id: last._id }
    }
  }
}
