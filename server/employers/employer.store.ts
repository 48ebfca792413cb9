import { Schema, type Connection } from 'mongoose'
import type { PageRequest } from '../platform/page.ts'
import { owedJobSchema, type OwedJob } from '../platform/queue/owed.ts'
import { afterInQueue, queueIndex, queueOrder, waiting } from '../verification/index.ts'
import { verificationSchema } from '../verification/index.ts'
import type { EmployerRow } from './employer.ts'

export interface StoredEmployer extends EmployerRow {
  /** A decision or new name that nothing has followed yet. */
  readonly untold?: OwedJob
}

const schema = new Schema<StoredEmployer>(
  {
    _id: { type: String, required: true },
    accountId: { type: String, required: true },
    name: { type: String, required: true },
    nameEn: { type: String, default: null },
    creditCode: { type: String, required: true },
    areaCode: { type: String, required: true },
    address: { type: String, required: true },
    industryCode: { type: String, default: null },
    size: { type: String, default: null },
    about: { type: String, default: '' },
    veteranOwned: { type: Boolean, required: true },
    contactName: { type: String, required: true },
    contactPhone: { type: String, required: true },
    verification: { type: verificationSchema, required: true },
    untold: owedJobSchema,
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw', collection: 'employers' },
)
schema.index({ accountId: 1 }, { unique: true })
schema.index({ creditCode: 1 }, { unique: true })
schema.index(queueIndex)
schema.index({ 'untold.at': 1 }, { sparse: true })

const shown = { untold: 0 } as const
export type EmployerChange = Partial<Omit<StoredEmployer, '_id' | 'accountId' | 'version'>>

export const employerStore = (connection: Connection) => {
  const employers = connection.model<StoredEmployer>('Employer', schema)
  return {
    byIds: (ids: readonly string[]): Promise<EmployerRow[]> =>
      employers
        .find({ _id: { $in: ids } }, shown)
        .lean<EmployerRow[]>()
        .exec(),
    byId: (id: string): Promise<EmployerRow | null> =>
      employers.findOne({ _id: id }, shown).lean<EmployerRow>().exec(),
    ofAccount: (accountId: string): Promise<EmployerRow | null> =>
      employers.findOne({ accountId }, shown).lean<EmployerRow>().exec(),

    /** The database refuses a second organisation for an account, and a second one with the credit code. */
    async add(rows: readonly EmployerRow[]): Promise<void> {
      await employers.insertMany(rows)
    },

    /** As changed; null when it was changed since `employer` was read. */
    change: (employer: EmployerRow, change: EmployerChange, now: Date): Promise<EmployerRow | null> =>
      employers
        .findOneAndUpdate(
          { _id: employer._id, version: employer.version },
          { $set: { ...change, updatedAt: now }, $inc: { version: 1 } },
          { returnDocument: 'after', projection: shown },
        )
        .lean<EmployerRow>()
        .exec(),

    /** Oldest first; cursor: time of handing in in ms, id. */
    queue: ({ first, after }: PageRequest<readonly (string | number)[]>): Promise<EmployerRow[]> =>
      employers
        .find({ ...waiting, ...afterInQueue(after) }, shown)
        .sort(queueOrder)
        .limit(first + 1)
        .lean<EmployerRow[]>()
        .exec(),
    countQueue: (): Promise<number> => employers.countDocuments(waiting).exec(),

    /** What nothing has followed, from before then, oldest first. */
    async untoldBefore(before: Date, first: number) {
      const rows = await employers
        .find({ 'untold.at': { $lt: before } }, { untold: 1 })
        .sort({ 'untold.at': 1 })
        .limit(first)
        .lean<Pick<StoredEmployer, '_id' | 'untold'>[]>()
        .exec()
      return rows.flatMap(({ _id, untold }) => (untold ? [{ employerId: _id, version: untold.version }] : []))
    },
    async told(id: string, version: number): Promise<void> {
      await employers.updateOne({ _id: id, 'untold.version': version }, { $unset: { untold: 1 } }).exec()
    },
  }
}

export type EmployerStore = ReturnType<typeof employerStore>
