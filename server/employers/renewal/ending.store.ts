import type { Model } from 'mongoose'
import type { EmployerRow } from '../employer.ts'

interface Ending extends EmployerRow {
  readonly lapseTold?: number | null
}

/** What is asked of verifications that end, and that was told of it. */
export const endings = <Row extends Ending>(model: Model<Row>) => {
  const employers = model as unknown as Model<Ending>
  return {
    /** Ids of those whose verification ends until `last`, of which their owners were not told so many days before. */
    endingBefore: async (now: Date, last: Date, days: number, first: number): Promise<string[]> =>
      (
        await employers
          .find(
            {
              'verification.state': 'VERIFIED',
              'verification.validUntil': { $gt: now, $lte: last },
              $or: [{ lapseTold: null }, { lapseTold: { $gt: days } }],
            },
            { _id: 1 },
            { sort: { 'verification.validUntil': 1 }, limit: first },
          )
          .lean<Pick<EmployerRow, '_id'>[]>()
          .exec()
      ).map(({ _id }) => _id),
    ending: (id: string) =>
      employers
        .findOne({ _id: id }, { accountId: 1, name: 1, nameEn: 1, verification: 1, lapseTold: 1 })
        .lean<Pick<Ending, '_id' | 'accountId' | 'name' | 'nameEn' | 'verification' | 'lapseTold'>>()
        .exec(),
    /** Of this very verification. */
    toldOfEnd: async (id: string, until: Date, days: number): Promise<void> => {
      await employers
        .updateOne({ _id: id, 'verification.validUntil': until }, { $set: { lapseTold: days } })
        .exec()
    },
  }
}
