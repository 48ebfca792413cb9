import type { Connection } from 'mongoose'
import { seenDocuments } from '../../../rules/choices.ts'
import { changeWhere, isDuplicateKey } from '../../platform/database.ts'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../../platform/queue/owed.ts'
import { recordSchema } from '../../platform/schema.ts'
import { personReset } from './reset.jobs.ts'
import type { PersonResetRow } from './reset.ts'

export interface StoredReset extends PersonResetRow {
  readonly until: Date
  readonly tellOwed?: OwedMark
}

const required = { type: String, required: true }
const schema = recordSchema<StoredReset>('personresets', {
  _id: required,
  kind: required,
  recordId: required,
  accountId: required,
  name: required,
  byId: required,
  by: required,
  stationId: { type: String, default: null },
  document: { type: String, required: true, enum: seenDocuments },
  reason: required,
  oldPhone: required,
  newPhone: required,
  createdAt: { type: Date, required: true },
  doneAt: { type: Date, default: null },
  disputedAt: { type: Date, default: null },
  version: { type: Number, required: true },
  until: { type: Date, required: true },
  tellOwed: owedMark,
})
schema.index({ until: 1 }, { expireAfterSeconds: 0 })
schema.index({ accountId: 1, createdAt: -1 })
indexOwed(schema, 'tellOwed')

const shown = { until: 0, tellOwed: 0 } as const

export const resetStore = (connection: Connection) => {
  const rows = connection.model<StoredReset>('PersonReset', schema)
  return {
    byId: (_id: string): Promise<PersonResetRow | null> =>
      rows.findOne({ _id }, shown).lean<PersonResetRow>().exec(),
    /** The one that was begun under this id, if any. */
    async begin(row: StoredReset): Promise<PersonResetRow> {
      try {
        await rows.create(row)
      } catch (error) {
        if (!isDuplicateKey(error)) throw error
      }
      return (await rows.findOne({ _id: row._id }, shown).lean<PersonResetRow>().exec()) ?? row
    },
    done: (_id: string, doneAt: Date, owed: object) => changeWhere(rows, { _id }, { doneAt, ...owed }, shown),
    /** Null when it was before. */
    dispute: (_id: string, disputedAt: Date, owed: object) =>
      changeWhere(rows, { _id, disputedAt: null }, { disputedAt, ...owed }, shown),
    of: (accountId: string) =>
      rows
        .find({ accountId }, shown)
        .sort({ createdAt: -1 })
        .lean<PersonResetRow>()
        .cursor({ batchSize: 100 }),
    async erase(accountId: string): Promise<void> {
      await rows.deleteMany({ accountId }).exec()
    },
    telling: owedWork(rows, 'tellOwed', personReset),
  }
}

export type ResetStore = ReturnType<typeof resetStore>
