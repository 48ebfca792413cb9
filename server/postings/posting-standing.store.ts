import type { Model } from 'mongoose'
import { driverOf } from '../platform/database.ts'
import type { Copied, PostingRow } from './posting.ts'

/** What says whether others are believed to see it, and whether it is still the version that somebody read. */
export type PostingStanding = Copied & Pick<PostingRow, '_id' | 'version' | 'updatedAt'>

type PostingVersion = Pick<PostingRow, '_id' | 'version' | 'updatedAt'>

export const standing = {
  ...{ version: 1, updatedAt: 1, state: 1, validUntil: 1, employerVerifiedUntil: 1 },
  // Whole, since of null nothing is given of which a part is asked for, and null tells that there is none.
  ...{ 'verification.state': 1, takedown: 1, source: 1 },
} as const

/** Of many postings only how they stand: a fifth of reading them. */
export const standingsOf = <Stored extends PostingRow>(postings: Model<Stored>) => {
  const driver = () => driverOf(postings as unknown as Model<PostingRow>)
  return {
    /** Open ones by id, after the given one. */
    standingsAfter: async (id: string, limit: number): Promise<PostingStanding[]> =>
      driver()
        .find({ state: 'OPEN', _id: { $gt: id } })
        .project<PostingStanding>(standing)
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),

    /** Of the same ones only whether they have changed: a third of reading how they stand. */
    versionsAfter: async (id: string, limit: number): Promise<PostingVersion[]> =>
      driver()
        .find({ state: 'OPEN', _id: { $gt: id } })
        .project<PostingVersion>({ version: 1, updatedAt: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .batchSize(limit)
        .toArray(),

    /** About how many an index is to hold. */
    countOpen: async (): Promise<number> => driver().countDocuments({ state: 'OPEN' }),
  }
}
