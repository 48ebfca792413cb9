import type { Connection } from 'mongoose'
import { recordSchema } from '../../platform/schema.ts'

/** The area of another station, lent to a member of staff for a time. */
export interface LendingRow {
  /** The account to which it is lent. */
  readonly _id: string
  readonly stationId: string
  readonly areaCode: string
  /** Days of the office, both of them lent. */
  readonly from: string
  readonly until: string
  readonly reason: string
  /** The name of who lent it. */
  readonly lentBy: string
}

const schema = recordSchema<LendingRow>('lendings', {
  _id: { type: String, required: true },
  stationId: { type: String, required: true },
  areaCode: { type: String, required: true },
  from: { type: String, required: true },
  until: { type: String, required: true },
  reason: { type: String, required: true },
  lentBy: { type: String, required: true },
})
schema.index({ stationId: 1 })

export const lendingStore = (connection: Connection) => {
  const lendings = connection.model<LendingRow>('Lending', schema)
  return {
    /** In the place of one that was there. */
    async set({ _id, ...row }: LendingRow): Promise<void> {
      await lendings.updateOne({ _id }, { $set: row }, { upsert: true }).exec()
    },
    async follow(stationId: string, areaCode: string): Promise<void> {
      await lendings.updateMany({ stationId }, { $set: { areaCode } }).exec()
    },
    async end(_id: string): Promise<void> {
      await lendings.deleteOne({ _id }).exec()
    },
    /** To these people, that are not over. */
    of: (ids: readonly string[], today: string): Promise<LendingRow[]> =>
      lendings
        .find({ _id: { $in: ids }, until: { $gte: today } })
        .lean<LendingRow[]>()
        .exec(),
  }
}
