import type { Platform } from '../platform/platform.ts'
import type { PostingRow, Postings } from '../postings/index.ts'
import type { Reading } from '../reading/index.ts'
import { product } from './meaning/features.ts'
import { entryOf } from './meaning/posting-entry.ts'
import {
  byNearness,
  passes,
  type PostingEntry,
  type PostingIndex,
  type PostingQuery,
} from './posting-index.ts'

export interface Candidates {
  readonly entries: readonly PostingEntry[]
  /** True when the index did not answer and these are simply some postings that pass. */
  readonly degraded: boolean
}

interface Parts extends Pick<Platform, 'clock' | 'log'> {
  readonly postingIndex: PostingIndex
  readonly reading: Pick<Reading, 'title'>
  readonly postings: Pick<Postings, 'stream'>
}

/** So many rows are looked at when the index does not answer. */
const mostLookedAt = 2_000

/** The copy of rows kept for when the index does not answer is this old at most: reading them anew each time is dear. */
const copyForMs = 5_000

/** Asks for candidates: the index, or, when it does not answer, the database, unranked. */
export function candidateSource({ postingIndex, reading, postings, clock, log }: Parts) {
  let copy: { readonly until: number; readonly entries: Promise<PostingEntry[]> } | null = null

  function someEntries(): Promise<PostingEntry[]> {
    const now = clock().getTime()
    if (copy === null || copy.until < now)
      copy = { until: now + copyForMs, entries: read(postings.stream(), reading) }
    return copy.entries
  }

  return async (query: PostingQuery): Promise<Candidates> => {
    try {
      const hits = await postingIndex.search(query)
      return { entries: hits.map(({ entry }) => entry), degraded: false }
    } catch (error) {
      log.warn({ err: error }, 'the posting index did not answer')
      const passing = (await someEntries()).filter((entry) => passes(entry, query.filters))
      return { entries: nearestOf(passing, query), degraded: true }
    }
  }
}

async function read(
  batches: AsyncIterable<readonly PostingRow[]>,
  { title }: Pick<Reading, 'title'>,
): Promise<PostingEntry[]> {
  const entries: PostingEntry[] = []
  for await (const rows of batches) {
    entries.push(...rows.map((row) => entryOf(row, title)))
    if (entries.length >= mostLookedAt) break
  }
  return entries
}

const nearestOf = (entries: readonly PostingEntry[], { features, limit }: PostingQuery): PostingEntry[] =>
  entries
    .map((entry) => ({ entry, nearness: product(features, entry.features) }))
    .toSorted(byNearness)
    .slice(0, limit)
    .map(({ entry }) => entry)
