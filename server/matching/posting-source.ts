import { once } from '../platform/once.ts'
import { yielding } from '../platform/event-loop.ts'
import type { Postings } from '../postings/index.ts'
import type { PostingRow } from '../postings/index.ts'
import type { Reading } from '../reading/index.ts'
import type { KeptSource } from './keeping/kept-index.ts'
import { entryOf } from './meaning/posting-entry.ts'
import { readingDigest } from './meaning/reading-digest.ts'
import type { PostingEntry } from './posting-index.ts'

/** What of the postings an index is made of. */
export type IndexedPostings = Pick<
  Postings,
  'byIds' | 'changedSince' | 'stream' | 'isBelievedVisible' | 'countOpen' | 'stretchAfter'
>

/** Entries of rows. Reading titles takes time: the event loop gets a breath between them. */
async function* entriesOf(
  rows: readonly PostingRow[],
  { title }: Pick<Reading, 'title'>,
): AsyncGenerator<readonly PostingEntry[]> {
  const yieldIfDue = yielding()
  const entries: PostingEntry[] = []
  for (const row of rows) {
    entries.push(entryOf(row, title))
    await yieldIfDue()
  }
  if (entries.length > 0) yield entries
}

/** The postings as the records of an index. */
export function postingSource(
  postings: IndexedPostings,
  reading: Pick<Reading, 'title'>,
): KeptSource<PostingRow, PostingEntry> {
  const read = once(() => ({ digest: readingDigest(reading.title) }))
  return {
    definition: () => read().digest,
    changedSince: postings.changedSince,
    byIds: postings.byIds,
    belongs: postings.isBelievedVisible,
    entriesOf: (rows) => entriesOf(rows, reading),
    count: postings.countOpen,
    stream: postings.stream,
    stretchAfter: postings.stretchAfter,
  }
}
