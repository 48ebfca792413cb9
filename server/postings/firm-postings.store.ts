import type { Model } from 'mongoose'
import type { PostingRow } from './posting.ts'

/** Where the postings of an organisation go. */
export interface Move {
  readonly from: string
  readonly to: string
  /** Whether they go back to where they came from. */
  readonly isBack: boolean
}

/** What befalls the postings of an organisation together: its verification, its end, and that it goes into another. */
export const firmPostingStore = <Row extends PostingRow>(model: Model<Row>) => {
  const postings = model as unknown as Model<PostingRow>
  return {
    /** From one organisation to another, stamped with where from; back only what is stamped so. Gives the open ones that went. */
    async moveAll({ from, to, isBack }: Move, now: Date): Promise<Pick<PostingRow, '_id' | 'version'>[]> {
      const moved = isBack ? { employerId: from, movedFrom: to } : { employerId: from }
      const known = { employerVerifiedUntil: null, employerSeen: 0, updatedAt: now }
      const change = { employerId: to, movedFrom: isBack ? null : from, ...known }
      const { modifiedCount } = await postings.updateMany(moved, { $set: change, $inc: { version: 1 } })
      if (modifiedCount === 0) return []
      return postings
        .find({ employerId: to, state: 'OPEN', employerSeen: 0 }, { version: 1 })
        .lean<Pick<PostingRow, '_id' | 'version'>[]>()
        .exec()
    },

    /** Open ones, and those that are paused and would come back. */
    openOf: (employerId: string, limit: number): Promise<Pick<PostingRow, '_id'>[]> =>
      postings
        .find({ employerId, state: { $in: ['OPEN', 'PAUSED'] } }, { _id: 1 }, { limit })
        .lean<Pick<PostingRow, '_id'>[]>()
        .exec(),

    /**
     * How an employer's postings learn of its verification; newer knowledge is never overwritten by older. Answers ids
     * and versions of the open ones when any of them changed.
     */
    async setEmployerVerified(employerId: string, seen: number, until: Date | null, now: Date) {
      const older = { employerId, employerSeen: { $lt: seen } }
      const changed = await postings.updateMany(
        { ...older, employerVerifiedUntil: { $ne: until } },
        { $set: { employerVerifiedUntil: until, employerSeen: seen, updatedAt: now }, $inc: { version: 1 } },
      )
      await postings.updateMany(older, { $set: { employerSeen: seen } })
      if (changed.modifiedCount === 0) return []
      return postings
        .find({ employerId, state: 'OPEN', employerSeen: { $gte: seen } }, { version: 1 })
        .lean<Pick<PostingRow, '_id' | 'version'>[]>()
        .exec()
    },
  }
}
