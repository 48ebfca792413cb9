import { dayOf } from '../../rules/office-time.ts'
import type { Page, PageArgs } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import type { PostingStore } from './posting.store.ts'
import type { PostingRow } from './posting.ts'

interface OpenPostingsDeps extends Pick<Platform, 'clock'> {
  readonly store: Pick<PostingStore, 'openPage'>
  readonly visibleNow: (rows: readonly PostingRow[]) => Promise<PostingRow[]>
}

export type OpenPostingsArgs = PageArgs & { readonly areaCode?: string | null | undefined }

/** All that anybody may see, for whoever carries them elsewhere: read page by page, none is met twice and none is left out. */
export const openPostings = ({ store, clock, visibleNow }: OpenPostingsDeps) => ({
  /**
   * A page may hold fewer than were asked: those that are not to be seen at this moment are left out of it. It is empty only at the
   * end: where nothing of a page is to be seen, the next is read.
   */
  async openPostings({ areaCode, ...args }: OpenPostingsArgs): Promise<Page<PostingRow>> {
    const today = dayOf(clock())
    for (let { after } = args; ;) {
      const page = await store.openPage(today, areaCode, { ...args, after })
      const nodes = await visibleNow(page.nodes)
      if (nodes.length > 0 || !page.pageInfo.hasNextPage) return { ...page, nodes }
      after = page.pageInfo.endCursor
    }
  },
})
