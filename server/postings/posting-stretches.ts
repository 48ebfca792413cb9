import type { Clock } from '../platform/clock.ts'
import type { PostingStore } from './posting.store.ts'
import { isBelievedVisible } from './posting.ts'

interface Deps {
  readonly store: PostingStore
  readonly clock: Clock
}

/** The last id of a full stretch, or null when there are no further ones. */
const endOf = (rows: readonly { readonly _id: string }[], limit: number): string | null =>
  rows.length < limit ? null : (rows.at(-1)?._id ?? null)

/** Open postings in stretches by id, which is what an index is compared by; `upTo` is null when there are no further ones. */
export const postingStretches = ({ store, clock }: Deps) => ({
  /** How those stand that an index is to hold. */
  async stretchAfter(id: string, limit: number) {
    const rows = await store.standingsAfter(id, limit)
    return { records: rows.filter((row) => isBelievedVisible(row, clock())), upTo: endOf(rows, limit) }
  },

  /** The versions of all of them, whether others may see them or not. */
  async versionsAfter(id: string, limit: number) {
    const records = await store.versionsAfter(id, limit)
    return { records, upTo: endOf(records, limit) }
  },
})
