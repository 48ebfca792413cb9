import type { Connection } from 'mongoose'
import { mostSavedSearches, type AlertRhythm } from '../../../rules/search.ts'
import { isDuplicateKey } from '../../platform/database.ts'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../../platform/queue/owed.ts'
import { recordFields, recordSchema } from '../../platform/schema.ts'
import { searchAlert } from './saved-search.jobs.ts'
import type { SavedSearchRow } from './saved-search.ts'

interface StoredSearch extends SavedSearchRow {
  /** Its number among those of its person: there are no more than numbers. */
  readonly slot: string
  /** Tells the same words and filter of one person apart from others. */
  readonly sameness: string
  /** The next look. */
  readonly alertOwed?: OwedMark
}

const required = { type: String, required: true }
const number = { type: Number, required: true }

const schema = recordSchema<StoredSearch>(
  'savedsearches',
  {
    accountId: required,
    words: required,
    filter: { type: Object, required: true },
    rhythm: required,
    lookedAt: { type: Date, required: true },
    lastToldAt: { type: Date, default: null },
    lastToldCount: number,
    tellings: number,
    told: { type: [String], required: true },
    slot: required,
    sameness: required,
    alertOwed: owedMark,
    ...recordFields,
  },
  { minimize: false },
)
schema.index({ slot: 1 }, { unique: true })
schema.index({ accountId: 1, createdAt: -1, _id: -1 })
schema.index({ sameness: 1 }, { unique: true })
indexOwed(schema, 'alertOwed')

const shown = { slot: 0, sameness: 0, alertOwed: 0 } as const

/** Its next look, by the mark that the sweep finds when the time has come; none of one that never tells. */
export interface Looking {
  readonly rhythm: AlertRhythm
  readonly nextAt: Date | null
}

export const savedSearchStore = (connection: Connection) => {
  const rows = connection.model<StoredSearch>('SavedSearch', schema)
  const one = (filter: object): Promise<SavedSearchRow | null> =>
    rows.findOne(filter, shown).lean<SavedSearchRow>().exec()
  const change = (filter: object, update: object): Promise<SavedSearchRow | null> =>
    rows
      .findOneAndUpdate(filter, update, { returnDocument: 'after', projection: shown })
      .lean<SavedSearchRow>()
      .exec()

  return {
    byId: (_id: string) => one({ _id }),
    bySameness: (sameness: string) => one({ sameness }),
    ofAccount: (accountId: string): Promise<SavedSearchRow[]> =>
      rows
        .find({ accountId }, shown, { sort: { createdAt: -1, _id: -1 } })
        .lean<SavedSearchRow[]>()
        .exec(),
    everyOf: (accountId: string) =>
      rows
        .find({ accountId }, shown)
        .sort({ createdAt: -1 })
        .lean<SavedSearchRow>()
        .cursor({ batchSize: 100 }),

    /** Keeps one more of its person, under a free number; false when all are taken. */
    async add(row: SavedSearchRow, sameness: string, nextAt: Date | null): Promise<boolean> {
      const alertOwed = nextAt === null ? {} : { alertOwed: { version: row.version, dueAt: nextAt } }
      for (;;) {
        const taken = await rows
          .find({ accountId: row.accountId }, { slot: 1 })
          .lean<{ slot: string }[]>()
          .exec()
        const numbers = Array.from({ length: mostSavedSearches }, (_, at) => `${row.accountId}-${at}`)
        const slot = numbers.find((each) => !taken.some(({ slot: other }) => other === each))
        if (slot === undefined) return false
        try {
          await rows.insertMany([{ ...row, sameness, slot, ...alertOwed }])
          return true
        } catch (error) {
          if (!isDuplicateKey(error) || (await rows.exists({ $or: [{ _id: row._id }, { sameness }] })))
            throw error
        }
      }
    },

    /** The very version that was read; null when it has changed since, or is gone. */
    setRhythm: ({ _id, accountId, version }: SavedSearchRow, { rhythm, nextAt }: Looking, now: Date) =>
      change(
        { _id, accountId, version },
        {
          $set: {
            rhythm,
            updatedAt: now,
            version: version + 1,
            ...(nextAt !== null && { alertOwed: { version: version + 1, dueAt: nextAt } }),
          },
          ...(nextAt === null && { $unset: { alertOwed: 1 } }),
        },
      ),

    /** What was told, and when it looks next; only of the version that was looked at. */
    told: (
      { _id, version }: SavedSearchRow,
      set: Partial<Pick<SavedSearchRow, 'lookedAt' | 'told' | 'tellings' | 'lastToldAt' | 'lastToldCount'>>,
      nextAt: Date,
    ) => change({ _id, version }, { $set: { ...set, alertOwed: { version, dueAt: nextAt } } }),

    remove: (_id: string, accountId: string): Promise<SavedSearchRow | null> =>
      rows.findOneAndDelete({ _id, accountId }, { projection: shown }).lean<SavedSearchRow>().exec(),
    async stopAll(accountId: string, now: Date): Promise<void> {
      await rows
        .updateMany(
          { accountId, rhythm: { $ne: 'OFF' } },
          { $set: { rhythm: 'OFF', updatedAt: now }, $unset: { alertOwed: 1 }, $inc: { version: 1 } },
        )
        .exec()
    },
    async erase(accountId: string): Promise<void> {
      await rows.deleteMany({ accountId }).exec()
    },
    looking: owedWork(rows, 'alertOwed', searchAlert),
  }
}

export type SavedSearchStore = ReturnType<typeof savedSearchStore>
