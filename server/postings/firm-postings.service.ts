import type { EmployerRow } from '../employers/index.ts'
import type { AreaArgs, CountedPage, PageArgs } from '../platform/page.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { inReach, inReachOf } from '../reference/index.ts'
import { mayOversee } from './oversight/oversight.policy.ts'
import { mayOverseePosting } from './posting.policy.ts'
import type { PostingStore } from './posting.store.ts'
import type { PostingRow, PostingState } from './posting.ts'

export type AreaPostingsArgs = AreaArgs & { readonly state: Exclude<PostingState, 'DRAFT'> }

/** What is published, as staff of its area read it: beside its organisation, or all of their area. */
export const firmPostings = ({
  store,
}: {
  readonly store: Pick<PostingStore, 'publishedPage' | 'areaPage'>
}) => ({
  /** Those that the viewer oversees; null for whoever does not decide on the organisation. */
  async publishedPostings(
    viewer: Viewer | null,
    employer: Pick<EmployerRow, '_id' | 'areaCode'>,
    args: PageArgs,
  ): Promise<CountedPage<PostingRow> | null> {
    return mayOverseePosting(viewer, employer)
      ? store.publishedPage(employer._id, inReach(viewer), args)
      : null
  },

  async areaPostings(
    viewer: Viewer | null,
    { areaCode, state, ...args }: AreaPostingsArgs,
  ): Promise<CountedPage<PostingRow>> {
    return store.areaPage(state, inReachOf(allowed(viewer, mayOversee), areaCode), args)
  },
})
