import type { Connection } from 'mongoose'
import type { ConsentUse } from '../../../rules/privacy.ts'
import { driverOf, isDuplicateKey } from '../../platform/database.ts'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../../platform/queue/owed.ts'
import { recordSchema } from '../../platform/schema.ts'
import { consentChanged } from '../account.jobs.ts'
import type { ConsentEntry } from './consent.ts'

interface ConsentRow extends ConsentEntry {
  /** The account, the use and which word of the person it is: of two at once the database refuses one. */
  readonly _id: string
  /** What the file keeps of it does not follow yet. */
  readonly effectOwed?: OwedMark
}

const schema = recordSchema<ConsentRow>('consents', {
  _id: { type: String, required: true },
  accountId: { type: String, required: true },
  use: { type: String, required: true },
  seq: { type: Number, required: true },
  isGiven: { type: Boolean, required: true },
  at: { type: Date, required: true },
  notice: { type: String, required: true },
  effectOwed: owedMark,
})
schema.index({ accountId: 1, use: 1, seq: -1 })
indexOwed(schema, 'effectOwed')

const idOf = ({ accountId, use, seq }: Pick<ConsentEntry, 'accountId' | 'use' | 'seq'>): string =>
  `${accountId}-${use}-${seq}`

/** Of entries with the newest first, the first of each key. */
const firsts = (rows: readonly ConsentRow[], keyOf: (row: ConsentRow) => string) => {
  const found = new Map<string, ConsentRow>()
  for (const row of rows) if (!found.has(keyOf(row))) found.set(keyOf(row), row)
  return found
}

export const consentStore = (connection: Connection) => {
  const rows = connection.model<ConsentRow>('Consent', schema)
  const found = (filter: object) => rows.find(filter).sort({ seq: -1 }).lean<ConsentRow[]>().exec()

  return {
    byId: (_id: string): Promise<ConsentRow | null> => rows.findOne({ _id }).lean<ConsentRow>().exec(),

    last: async (accountId: string, use: ConsentUse): Promise<ConsentRow | null> =>
      driverOf(rows).findOne<ConsentRow>({ accountId, use }, { sort: { seq: -1 } }),

    /** The last of each use. */
    lastOf: async (accountId: string) => firsts(await found({ accountId }), ({ use }) => use),

    /** The last about one use, by account. */
    lastAmong: async (accountIds: readonly string[], use: ConsentUse) =>
      firsts(await found({ accountId: { $in: [...accountIds] }, use }), ({ accountId }) => accountId),

    /** All there are of a person, the newest first. */
    all: (accountId: string, most: number): Promise<ConsentRow[]> =>
      rows.find({ accountId }).sort({ at: -1, _id: -1 }).limit(most).lean<ConsentRow[]>().exec(),

    /** The entry as it is kept; null when the person said something else at the same moment. */
    async add(entry: ConsentEntry, owed: Pick<ConsentRow, 'effectOwed'>): Promise<ConsentRow | null> {
      const row = { _id: idOf(entry), ...entry, ...owed }
      try {
        await rows.insertMany([row])
        return row
      } catch (error) {
        if (isDuplicateKey(error)) return null
        throw error
      }
    },

    /** Those of a person and use that has said nothing yet. */
    async addFirst(entries: readonly ConsentEntry[]): Promise<void> {
      await rows
        .insertMany(
          entries.map((entry) => ({ _id: idOf(entry), ...entry })),
          { ordered: false },
        )
        .catch((error: unknown) => {
          if (!isDuplicateKey(error)) throw error
        })
    },

    everyOf: (accountId: string) =>
      rows.find({ accountId }).sort({ at: -1, seq: -1 }).lean<ConsentRow>().cursor({ batchSize: 100 }),

    async remove(accountId: string): Promise<void> {
      await rows.deleteMany({ accountId }).exec()
    },

    effect: owedWork(rows, 'effectOwed', consentChanged),
  }
}

export type ConsentStore = ReturnType<typeof consentStore>
