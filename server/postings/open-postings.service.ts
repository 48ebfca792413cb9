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
  /** A page may hold fewer than were asked: those that are not to be seen at this moment are left out of it. */
  async openPostings({ areaCode, ...args }: OpenPostingsArgs): Promise<Page<PostingRow>> {
    const page = await store.openPage(dayOf(clock()), areaCode, args)
    return { ...page, nodes: await visibleNow(page.nodes) }
  },
})
