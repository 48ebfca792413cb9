import type { Platform } from '../platform/platform.ts'
import type { PostingStore } from './posting.store.ts'
import type { PostingRow } from './posting.ts'

interface Parts extends Pick<Platform, 'clock'> {
  readonly mostPostings: number
  readonly store: Pick<PostingStore, 'fill' | 'reopenFilled'>
  readonly askRefresh: (rows: readonly PostingRow[]) => Promise<void>
}

/** A posting closes by itself with the last of its places. */
export const postingFilled = ({ store, askRefresh, clock, mostPostings }: Parts) => ({
  /** Closes what is full; what is closed stays so. */
  async fill(id: string): Promise<void> {
    const filled = await store.fill(id, clock())
    if (filled) await askRefresh([filled])
  },

  /** Opens what was closed by a hire that was a mistake. */
  async reopenFilled(id: string): Promise<void> {
    const open = await store.reopenFilled(id, mostPostings, clock())
    if (open) await askRefresh([open])
  },
})
