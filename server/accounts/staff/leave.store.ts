import type { Connection } from 'mongoose'
import { recordSchema } from '../../platform/schema.ts'

/** A member of staff who is away, and who sees and decides on theirs meanwhile. */
export interface LeaveRow {
  /** The account of who is away. */
  readonly _id: string
  readonly standInId: string
  /** Days of the office, both of them away. */
  readonly from: string
  readonly until: string
}

const schema = recordSchema<LeaveRow>('leaves', {
  _id: { type: String, required: true },
  standInId: { type: String, required: true },
  from: { type: String, required: true },
  until: { type: String, required: true },
})
schema.index({ standInId: 1, until: 1 })

export const leaveStore = (connection: Connection) => {
  const leaves = connection.model<LeaveRow>('Leave', schema)
  return {
    /** In the place of one that was there. */
    async set({ _id, ...row }: LeaveRow): Promise<void> {
      await leaves.updateOne({ _id }, { $set: row }, { upsert: true }).exec()
    },
    async end(_id: string): Promise<void> {
      await leaves.deleteOne({ _id }).exec()
    },
    /** Of these people, that are not over. */
    of: (ids: readonly string[], today: string): Promise<LeaveRow[]> =>
      leaves
        .find({ _id: { $in: ids }, until: { $gte: today } })
        .lean<LeaveRow[]>()
        .exec(),
    /** Those that somebody stands in for on a day. */
    standingInFor: (standInId: string, day: string): Promise<LeaveRow[]> =>
      leaves
        .find({ standInId, from: { $lte: day }, until: { $gte: day } }, {}, { limit: 20 })
        .lean<LeaveRow[]>()
        .exec(),
  }
}
