import type { Model } from 'mongoose'
import { driverOf } from '../platform/database.ts'
import type { PostingRow } from './posting.ts'

/** What says whether others are believed to see it, and whether it is still the version that somebody read. */
export type PostingStanding = Pick<
  PostingRow,
  | '_id'
  | 'version'
  | 'updatedAt'
  | 'state'
  | 'validUntil'
  | 'verification'
  | 'takedown'
  | 'source'
  | 'employerVerifiedUntil'
>

const standing = {
  ...{ version: 1, updatedAt: 1, state: 1, validUntil: 1, employerVerifiedUntil: 1 },
  ...{ 'verification.state': 1, 'takedown.at': 1, 'source.feed': 1 },
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

    openOf: async (employerId: string, limit: number): Promise<Pick<PostingRow, '_id'>[]> =>
      driver()
        .find({ employerId, state: 'OPEN' })
        .project<Pick<PostingRow, '_id'>>({ _id: 1 })
        .limit(limit)
        .toArray(),
  }
}
