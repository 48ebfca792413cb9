import { once } from '../platform/once.ts'
import type { Postings } from '../postings/index.ts'
import type { PostingRow } from '../postings/index.ts'
import type { KeptSource } from './keeping/kept-index.ts'
import { readingDigest } from './meaning/reading-digest.ts'
import type { OwnModel } from './own-model/index.ts'
import type { OwnReading } from './own-model/own-reading.ts'
import type { PostingEntry } from './posting-index.ts'

/** What of the postings an index is made of. */
export type IndexedPostings = Pick<
  Postings,
  'byIds' | 'changedSince' | 'stream' | 'isBelievedVisible' | 'countOpen' | 'stretchAfter' | 'versionsAfter'
>

export interface SourceParts {
  readonly postings: IndexedPostings
  readonly ownModel: OwnModel | null
  readonly ownReading: OwnReading
  /** Changes when the same posting would be read otherwise. */
  readonly digest?: () => string
}

/** The postings as the records of an index. */
export function postingSource({
  postings,
  ownModel,
  ownReading,
  digest = readingDigest,
}: SourceParts): KeptSource<PostingRow, PostingEntry> {
  const read = once(() => ({ digest: digest() }))
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
    versionsAfter: postings.versionsAfter,
  }
}
