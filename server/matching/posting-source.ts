import { once } from '../platform/once.ts'
import type { Postings } from '../postings/index.ts'
import type { PostingRow } from '../postings/index.ts'
import type { Reading } from '../reading/index.ts'
import type { KeptSource } from './keeping/kept-index.ts'
import { readingDigest } from './meaning/reading-digest.ts'
import type { OwnModel } from './own-model/index.ts'
import type { OwnReading } from './own-model/own-reading.ts'
import type { PostingEntry } from './posting-index.ts'

/** What of the postings an index is made of. */
export type IndexedPostings = Pick<
  Postings,
  'byIds' | 'changedSince' | 'stream' | 'isBelievedVisible' | 'countOpen' | 'stretchAfter'
>

export interface SourceParts {
  readonly postings: IndexedPostings
  readonly reading: Pick<Reading, 'title'>
  readonly ownModel: OwnModel | null
  readonly ownReading: OwnReading
}

/** The postings as the records of an index. */
export function postingSource({
  postings,
  reading,
  ownModel,
  ownReading,
}: SourceParts): KeptSource<PostingRow, PostingEntry> {
  const read = once(() => ({ digest: readingDigest(reading.title) }))
  return {
    // Vectors of another model are never compared with these: all entries are made anew then.
    definition: () => (ownModel ? `${read().digest} ${ownModel.version}` : read().digest),
    changedSince: postings.changedSince,
    byIds: postings.byIds,
    belongs: postings.isBelievedVisible,
    entriesOf: ownReading.entriesOf,
    owed: ownReading.owed,
    count: postings.countOpen,
    stream: postings.stream,
    stretchAfter: postings.stretchAfter,
  }
}
