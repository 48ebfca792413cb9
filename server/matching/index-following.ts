import type { Platform } from '../platform/platform.ts'
import type { Postings } from '../postings/index.ts'
import type { KeptIndex } from './keeping/kept-index.ts'
import { ownIndex } from './keeping/own-index.ts'
import { sharedIndex } from './keeping/shared-index.ts'
import type { PostingEntry, PostingIndex } from './posting-index.ts'
import { postingSource, type IndexedPostings, type SourceParts } from './posting-source.ts'

interface FollowingParts
  extends Omit<SourceParts, 'postings'>, Pick<Platform, 'clock' | 'log' | 'connection'> {
  readonly postingIndex: PostingIndex
  readonly postings: IndexedPostings & Pick<Postings, 'onChanges'>
}

const isKept = (index: PostingIndex): index is PostingIndex & KeptIndex<PostingEntry> => index.shared !== null

/** Keeps the index a copy of what is thought to be visible. */
export function indexFollowing({ postingIndex: index, ...parts }: FollowingParts) {
  const { postings, ownModel, ...platform } = parts
  const source = postingSource(parts)
  const following = isKept(index)
    ? sharedIndex({ ...platform, index, source })
    : ownIndex({ ...platform, index, source, onChanges: postings.onChanges })
  const { ready: matches, indexIs } = following
  const embedder = () => ownModel?.state() ?? null
  return { ...following, forHealth: { matches, indexIs, index: () => index.size(), embedder } }
}
