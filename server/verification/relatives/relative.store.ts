import type { Connection } from 'mongoose'
import { relations } from '../../../rules/relative.ts'
import { recordSchema } from '../../platform/schema.ts'
import type { RelativeRow } from './relative.ts'

const text = { type: String, default: null }
const required = { type: String, required: true }

const schema = recordSchema<RelativeRow>('relatives', {
  _id: required,
  staffId: required,
  relation: { ...required, enum: relations },
  name: text,
  phone: text,
  residentIdTail: text,
  creditCode: text,
  declaredAt: { type: Date, required: true },
  until: { type: Date, default: null },
})
schema.index({ staffId: 1, declaredAt: 1, _id: 1 })

export const relativeStore = (connection: Connection) => {
  const relatives = connection.model<RelativeRow>('Relative', schema)
  return {
    byId: (id: string): Promise<RelativeRow | null> =>
      relatives.findOne({ _id: id }).lean<RelativeRow>().exec(),
    /** Those that count at this moment, in the order in which they were declared. */
    of: (staffId: string, now: Date): Promise<RelativeRow[]> =>
      relatives
        .find(
          { staffId, $or: [{ until: null }, { until: { $gt: now } }] },
          {},
          { sort: { declaredAt: 1, _id: 1 } },
        )
        .lean<RelativeRow[]>()
        .exec(),
    async add(row: RelativeRow): Promise<void> {
      await relatives.insertMany([row])
    },
    /** Whether it was theirs and not taken back yet. */
    takeBack: async (id: string, staffId: string, until: Date): Promise<RelativeRow | null> =>
      relatives
        .findOneAndUpdate({ _id: id, staffId, until: null }, { $set: { until } }, { returnDocument: 'after' })
        .lean<RelativeRow>()
        .exec(),
    /** Of those that count, who declared them and when; never whom. */
    declared: (now: Date) =>
      relatives
        .find({ $or: [{ until: null }, { until: { $gt: now } }] }, { staffId: 1, declaredAt: 1 })
        .lean<Pick<RelativeRow, '_id' | 'staffId' | 'declaredAt'>[]>()
        .exec(),
    async erase(staffId: string): Promise<void> {
      await relatives.deleteMany({ staffId }).exec()
    },
  }
}
