import type { Log } from '../platform/log.ts'
import type { PostingRow, Postings } from '../postings/index.ts'
import { entryOf } from './posting-entry.ts'
import { passes, type PostingEntry, type PostingIndex, type PostingQuery } from './posting-index.ts'

export interface Candidates {
  readonly entries: readonly PostingEntry[]
  /** True when the index did not answer and these are simply some postings that pass. */
  readonly degraded: boolean
}

interface Parts {
  readonly postingIndex: PostingIndex
  readonly postings: Pick<Postings, 'stream'>
  readonly log: Log
}

/** So many rows are looked at when the index does not answer. */
const mostLookedAt = 2_000

/** Candidates from the index; from the database, unranked, when the index does not answer. */
export async function candidatesFor(
  query: PostingQuery,
  { postingIndex, postings, log }: Parts,
): Promise<Candidates> {
  try {
    const hits = await postingIndex.search(query)
    return { entries: hits.map(({ entry }) => entry), degraded: false }
  } catch (error) {
    log.warn({ err: error }, 'the posting index did not answer')
    return { entries: await passingRows(query, postings.stream()), degraded: true }
  }
}

async function passingRows({ filters, limit }: PostingQuery, batches: AsyncIterable<readonly PostingRow[]>) {
  const entries: PostingEntry[] = []
  let looked = 0
  for await (const rows of batches) {
    entries.push(...rows.map((row) => entryOf(row)).filter((entry) => passes(entry, filters)))
    looked += rows.length
    if (entries.length >= limit || looked >= mostLookedAt) break
  }
  return entries.slice(0, limit)
}
