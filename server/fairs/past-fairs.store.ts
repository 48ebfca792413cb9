import type { Model } from 'mongoose'
import type { FairRow } from './fair.ts'
import type { StoredFair } from './fair-schema.ts'

/** Over by then, with names in its registrations still. */
export const namedFilter = (until: Date) => ({ namesGoneAt: null, endsAt: { $lte: until } })

/** Fairs of long ago. */
export const pastFairs = (fairs: Model<StoredFair>) => ({
  countFairs: (): Promise<number> => fairs.estimatedDocumentCount().exec(),
  countNamed: (until: Date): Promise<number> => fairs.countDocuments(namedFilter(until)).exec(),
  /** The oldest first. */
  named: (until: Date, limit: number): Promise<Pick<FairRow, '_id'>[]> =>
    fairs
      .find(namedFilter(until), { _id: 1 }, { sort: { endsAt: 1, _id: 1 }, limit })
      .lean<Pick<FairRow, '_id'>[]>()
      .exec(),
  async markNameless(_id: string, now: Date): Promise<void> {
    await fairs.updateOne({ _id }, { $set: { namesGoneAt: now } }).exec()
  },
})
