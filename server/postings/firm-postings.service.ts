import type { EmployerRow } from '../employers/index.ts'
import type { CountedPage, PageArgs } from '../platform/page.ts'
import type { Viewer } from '../platform/viewer.ts'
import { inReach } from '../reference/index.ts'
import { mayOverseePosting } from './posting.policy.ts'
import type { PostingStore } from './posting.store.ts'
import type { PostingRow } from './posting.ts'

/** What an organisation has published, as staff of its area read it beside the organisation. */
export const firmPostings = ({ store }: { readonly store: Pick<PostingStore, 'publishedPage'> }) => ({
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
})
