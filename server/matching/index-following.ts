import type { Platform } from '../platform/platform.ts'
import type { Postings } from '../postings/index.ts'
import type { Reading } from '../reading/index.ts'
import type { KeptIndex } from './keeping/kept-index.ts'
import { ownIndex } from './keeping/own-index.ts'
import { sharedIndex } from './keeping/shared-index.ts'
import type { PostingEntry, PostingIndex } from './posting-index.ts'
import { postingSource, type IndexedPostings } from './posting-source.ts'

interface FollowingParts extends Pick<Platform, 'clock' | 'log' | 'connection'> {
  readonly postingIndex: PostingIndex
  readonly reading: Pick<Reading, 'title'>
  readonly postings: IndexedPostings & Pick<Postings, 'onChanges'>
}

const isKept = (index: PostingIndex): index is PostingIndex & KeptIndex<PostingEntry> => index.shared !== null

/** Keeps the index a copy of what is thought to be visible. */
export function indexFollowing({ postingIndex: index, postings, reading, ...platform }: FollowingParts) {
  const source = postingSource(postings, reading)
  const following = isKept(index)
    ? sharedIndex({ ...platform, index, source })
    : ownIndex({ ...platform, index, source, onChanges: postings.onChanges })
  const { ready: matches, indexIs } = following
  return { ...following, forHealth: { matches, indexIs, index: () => index.size() } }
}
