import type { Connection } from 'mongoose'
import { isDuplicateKey } from '../platform/database.ts'
import { descending, keyset, type CountedPage, type PageArgs } from '../platform/page.ts'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../platform/queue/owed.ts'
import { recordFields, recordSchema } from '../platform/schema.ts'
import { mostApiKeys } from './api-key.errors.ts'
import { apiKeyChanged } from './api-key.jobs.ts'
import type { ApiKeyRow } from './api-key.ts'

interface StoredApiKey extends ApiKeyRow {
  /** Whose it is: an organisation, or the bureau. */
  readonly holder: string
  /** Its number among the open ones of its holder. */
  readonly slot?: string
  /** The least days before its end of which was told. */
  readonly endTold: number | null
  readonly tellOwed?: OwedMark
}

const required = { type: String, required: true }
const text = { type: String, default: null }

const schema = recordSchema<StoredApiKey>('apikeys', {
  tokenHash: required,
  beginning: required,
  holder: required,
  employerId: text,
  stationId: text,
  reach: text,
  name: required,
  scopes: { type: [String], required: true },
  madeBy: required,
  madeById: required,
  expiresAt: { type: Date, required: true },
  lastUsedOn: text,
  revokedAt: { type: Date, default: null },
  revokedBy: text,
  revokedById: text,
  revokedWhy: text,
  slot: String,
  endTold: { type: Number, default: null },
  tellOwed: owedMark,
  ...recordFields,
})
schema.index({ tokenHash: 1 }, { unique: true })
schema.index({ slot: 1 }, { unique: true, sparse: true })
schema.index({ holder: 1, createdAt: -1, _id: -1 })
schema.index({ createdAt: -1, _id: -1 })
// What has ended is listed for a year more.
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 365 * 86_400 })
schema.index({ madeById: 1 })
schema.index({ revokedById: 1 }, { partialFilterExpression: { revokedById: { $type: 'string' } } })
indexOwed(schema, 'tellOwed')

const shown = { holder: 0, slot: 0, endTold: 0, tellOwed: 0 } as const
const newestFirst = keyset('api-keys', { createdAt: descending.date, _id: descending.text })

/** In the place of a name that was erased. */
const nobody = '—'

export const apiKeyStore = (connection: Connection) => {
  const keys = connection.model<StoredApiKey>('ApiKey', schema)

  /** A number that no open key of the holder has; undefined when there is none. */
  async function freeSlot(holder: string, now: Date): Promise<string | undefined> {
    await keys
      .updateMany({ holder, slot: { $exists: true }, expiresAt: { $lte: now } }, { $unset: { slot: 1 } })
      .exec()
    const standing = await keys
      .find({ holder, slot: { $exists: true } }, { slot: 1 })
      .lean()
      .exec()
    const taken = new Set(standing.map(({ slot }) => slot))
    return Array.from({ length: mostApiKeys }, (_, at) => `${holder}-${at}`).find((slot) => !taken.has(slot))
  }

  const page = (filter: object, args: PageArgs): Promise<CountedPage<ApiKeyRow>> =>
    newestFirst.counted(keys, filter, args, shown)

  return {
    byId: (_id: string): Promise<ApiKeyRow | null> => keys.findOne({ _id }, shown).lean<ApiKeyRow>().exec(),
    byHash: (tokenHash: string): Promise<ApiKeyRow | null> =>
      keys.findOne({ tokenHash }, shown).lean<ApiKeyRow>().exec(),
    of: (holder: string, args: PageArgs) => page({ holder }, args),
    ofOrganisations: (args: PageArgs) => page({ holder: { $ne: 'bureau' } }, args),

    /** One more open key of its holder; false when there are as many as there may be. */
    async add(row: StoredApiKey): Promise<boolean> {
      for (;;) {
        const slot = await freeSlot(row.holder, row.createdAt)
        if (slot === undefined) return false
        try {
          await keys.insertMany([{ ...row, slot }])
          return true
        } catch (error) {
          // Somebody was faster with the number; any other key that is taken stays taken.
          if (!isDuplicateKey(error) || (await keys.exists({ _id: row._id }))) throw error
        }
      }
    },

    /** Once; null when it was revoked before. */
    revoke: (
      { _id, version }: ApiKeyRow,
      change: Partial<ApiKeyRow> & { readonly tellOwed?: OwedMark },
    ): Promise<ApiKeyRow | null> =>
      keys
        .findOneAndUpdate(
          { _id, version, revokedAt: null },
          { $set: change, $inc: { version: 1 }, $unset: { slot: 1 } },
          { returnDocument: 'after', projection: shown },
        )
        .lean<ApiKeyRow>()
        .exec(),

    /** All open ones of a holder that is there no more. */
    async revokeAllOf(holder: string, change: Partial<ApiKeyRow>): Promise<void> {
      await keys
        .updateMany({ holder, revokedAt: null }, { $set: change, $inc: { version: 1 }, $unset: { slot: 1 } })
        .exec()
    },

    /** Once a day, whoever asks how often. */
    async used(_id: string, day: string): Promise<void> {
      await keys.updateOne({ _id, lastUsedOn: { $ne: day } }, { $set: { lastUsedOn: day } }).exec()
    },

    /** Ids of open ones that end until `last`, of which was not told so many days before. */
    endingBefore: async (now: Date, last: Date, days: number, first: number): Promise<string[]> =>
      (
        await keys
          .find(
            {
              expiresAt: { $gt: now, $lte: last },
              revokedAt: null,
              $or: [{ endTold: null }, { endTold: { $gt: days } }],
            },
            { _id: 1 },
            { sort: { expiresAt: 1 }, limit: first },
          )
          .lean()
          .exec()
      ).map(({ _id }) => _id),
    ending: (_id: string): Promise<(ApiKeyRow & Pick<StoredApiKey, 'endTold'>) | null> =>
      keys
        .findOne({ _id }, { holder: 0, slot: 0, tellOwed: 0 })
        .lean<ApiKeyRow & Pick<StoredApiKey, 'endTold'>>()
        .exec(),
    async toldOfEnd(_id: string, days: number): Promise<void> {
      await keys.updateOne({ _id }, { $set: { endTold: days } }).exec()
    },

    madeBy: (madeById: string) =>
      keys
        .find({ madeById }, shown, { sort: { createdAt: -1 } })
        .lean<ApiKeyRow>()
        .cursor({ batchSize: 100 }),
    /** Keys go on under whose they are; who made and who revoked them is known no more. */
    async forget(accountId: string): Promise<void> {
      await keys.updateMany({ madeById: accountId }, { $set: { madeBy: nobody } }).exec()
      await keys.updateMany({ revokedById: accountId }, { $set: { revokedBy: nobody } }).exec()
    },

    telling: owedWork(keys, 'tellOwed', apiKeyChanged),
  }
}

export type ApiKeyStore = ReturnType<typeof apiKeyStore>
