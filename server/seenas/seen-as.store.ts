import type { Connection } from 'mongoose'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../platform/queue/owed.ts'
import { recordSchema } from '../platform/schema.ts'
import { seenAs } from './seen-as.jobs.ts'
import type { SeenAsRow } from './seen-as.ts'

interface StoredSeenAs extends SeenAsRow {
  /** Kept so long, to be looked into. */
  readonly until: Date
  /** Whoever is seen is to be told yet. */
  readonly tellOwed?: OwedMark
}

const required = { type: String, required: true }

const schema = recordSchema<StoredSeenAs>('seenas', {
  _id: required,
  accountId: required,
  recordId: required,
  kind: required,
  name: required,
  byId: required,
  by: required,
  stationId: { type: String, default: null },
  sessionHash: required,
  reason: required,
  createdAt: { type: Date, required: true },
  expiresAt: { type: Date, required: true },
  version: { type: Number, required: true },
  until: { type: Date, required: true },
  tellOwed: owedMark,
})
schema.index({ until: 1 }, { expireAfterSeconds: 0 })
schema.index({ accountId: 1, createdAt: -1 })
schema.index({ sessionHash: 1, expiresAt: 1 })
indexOwed(schema, 'tellOwed')

const shown = { until: 0, tellOwed: 0 } as const

export const seenAsStore = (connection: Connection) => {
  const rows = connection.model<StoredSeenAs>('SeenAs', schema)
  return {
    async add(row: StoredSeenAs): Promise<void> {
      await rows.create(row)
    },
    byId: (_id: string): Promise<SeenAsRow | null> => rows.findOne({ _id }, shown).lean<SeenAsRow>().exec(),
    /** Ends every look that was opened in this session and is not over. */
    async endAll(sessionHash: string, now: Date): Promise<void> {
      await rows.updateMany({ sessionHash, expiresAt: { $gt: now } }, { $set: { expiresAt: now } }).exec()
    },
    /** The newest first. */
    of: (accountId: string) =>
      rows.find({ accountId }, shown).sort({ createdAt: -1 }).lean<SeenAsRow>().cursor({ batchSize: 100 }),
    async erase(accountId: string): Promise<void> {
      await rows.deleteMany({ accountId }).exec()
    },
    telling: owedWork(rows, 'tellOwed', seenAs),
  }
}

export type SeenAsStore = ReturnType<typeof seenAsStore>
