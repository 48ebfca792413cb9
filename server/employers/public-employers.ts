import type { Clock } from '../platform/clock.ts'
import { listBeginnings } from '../platform/list-beginnings.ts'
import { isVerified } from '../verification/index.ts'
import type { PublicEmployerStore } from './public-employers.store.ts'

/** Organisations that anybody may read of, for search engines. */
export const publicEmployers = ({ checksAfter, lastOf }: PublicEmployerStore, clock: Clock) => ({
  /** Of the next so many after an id those that are verified now. */
  async listedEmployers(after: string, limit: number) {
    const rows = await checksAfter(after, limit)
    return rows.filter(({ verification }) => isVerified(verification, clock()))
  },

  /** After which ids lists of so many begin. */
  listBeginnings: (length: number): Promise<string[]> => listBeginnings(length, lastOf),
})
