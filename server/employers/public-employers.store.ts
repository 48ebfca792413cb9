import type { Model } from 'mongoose'
import { driverOf } from '../platform/database.ts'
import type { EmployerRow } from './employer.ts'

type Checked = Pick<EmployerRow, '_id' | 'verification' | 'updatedAt'>

const checks = {
  ...{ 'verification.state': 1, 'verification.validUntil': 1, 'verification.inForce': 1 },
  updatedAt: 1,
} as const

/** What a list of all organisations is made of, in the order of their ids. */
export const publicEmployerStore = <Row extends EmployerRow>(model: Model<Row>) => {
  const employers = () => driverOf(model as unknown as Model<EmployerRow>)
  return {
    checksAfter: async (id: string, limit: number): Promise<Checked[]> =>
      employers()
        .find({ _id: { $gt: id } })
        .project<Checked>(checks)
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),

    /** The id of the last of so many after the given one; null when there are fewer. */
    async lastOf(id: string, count: number): Promise<string | null> {
      const [last] = await employers()
        .find({ _id: { $gt: id } })
        .project<Pick<EmployerRow, '_id'>>({ _id: 1 })
        .sort({ _id: 1 })
        .skip(count - 1)
        .limit(1)
        .toArray()
      return last?._id ?? null
    },
  }
}

export type PublicEmployerStore = ReturnType<typeof publicEmployerStore>
