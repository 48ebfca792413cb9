import { departments, roles } from '../../rules/choices.ts'
import type { Connection, Model } from 'mongoose'
import { changeWhere, isDuplicateKey, recordsOf } from '../platform/database.ts'
import { tailOf } from '../platform/name-keys.ts'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../platform/queue/owed.ts'
import { recordFields, recordSchema } from '../platform/schema.ts'
import { accountErasing } from './account.jobs.ts'
import { endings } from './erasing/erasing.store.ts'
import { numberOf, type AccountRow, type AccountWithHash } from './account.ts'

export interface StoredAccount extends AccountWithHash {
  /** What is held of the person is to be taken away yet. */
  readonly eraseOwed?: OwedMark
  /** The last four of the number, by which people are found. */
  readonly phoneTail?: string | null
}

const schema = recordSchema<StoredAccount>('accounts', {
  role: { type: String, required: true, enum: roles },
  name: { type: String, required: true },
  phone: { type: String, required: true },
  phoneTail: { type: String, default: null },
  passwordHash: { type: String, required: true },
  email: { type: String, default: null },
  language: { type: String, required: true },
  stationId: { type: String, default: null },
  reach: { type: String, default: null },
  reachesAlso: { type: [String], default: undefined },
  departments: { type: [{ type: String, enum: departments }], default: undefined },
  disabledAt: { type: Date, default: null },
  phoneProvedAt: { type: Date, default: null },
  secondFactorAt: { type: Date, default: null },
  passwordHandedAt: { type: Date, default: null },
  officeKey: { type: String, default: null },
  erasedAt: { type: Date, default: null },
  activeAt: { type: Date, default: null },
  idleEndsAt: { type: Date, default: null },
  eraseOwed: owedMark,
  ...recordFields,
})
schema.index({ phone: 1 }, { unique: true })
schema.index({ officeKey: 1 }, { unique: true, partialFilterExpression: { officeKey: { $type: 'string' } } })
schema.index({ phoneTail: 1, role: 1, _id: 1 })
schema.index({ role: 1, stationId: 1 })
schema.index({ role: 1, reach: 1 })
schema.index({ role: 1, reachesAlso: 1 })
schema.index({ role: 1, idleEndsAt: 1, activeAt: 1, _id: 1 })
indexOwed(schema, 'eraseOwed')

const withoutPassword = { passwordHash: 0, phoneTail: 0, eraseOwed: 0 } as const

const tailed = <Change extends { readonly phone?: string }>(change: Change) =>
  change.phone === undefined
    ? change
    : { ...change, phoneTail: numberOf({ phone: change.phone }) && tailOf(change.phone) }

/** One in ten thousand has these four: more are no answer to a search. */
const mostOfTail = 1_000

/** A district has some hundreds. */
const mostStaff = 1_000

export type AccountChange = Partial<
  Omit<StoredAccount, '_id' | 'role' | 'createdAt' | 'updatedAt' | 'version'>
>

export const accountStore = (connection: Connection) => {
  const accounts = connection.model<StoredAccount>('Account', schema)
  return {
    ...recordsOf(accounts, withoutPassword),
    ...endings(accounts as unknown as Model<AccountRow>),
    async add(rows: readonly StoredAccount[]): Promise<void> {
      await accounts.insertMany(rows.map(tailed))
    },
    /** Those whose number ends so. */
    async ofTail(phoneTail: string, role: AccountRow['role']): Promise<string[]> {
      const found = await accounts
        .find({ phoneTail, role }, { _id: 1 }, { limit: mostOfTail })
        .lean<Pick<AccountRow, '_id'>[]>()
        .exec()
      return found.map(({ _id }) => _id)
    },
    /** With its hash: for signing in only. */
    byPhone: (phone: string): Promise<StoredAccount | null> =>
      accounts.findOne({ phone }).lean<StoredAccount>().exec(),
    /** With its hash: for asking for the password again only. */
    withHash: (id: string): Promise<StoredAccount | null> =>
      accounts.findOne({ _id: id }).lean<StoredAccount>().exec(),
    byOffice: (officeKey: string): Promise<AccountRow | null> =>
      accounts.findOne({ officeKey }, withoutPassword).lean<AccountRow>().exec(),
    /** Null when it is joined to another account. */
    joinOffice: (id: string, officeKey: string, now: Date): Promise<AccountRow | null> =>
      changeWhere(accounts, { _id: id }, { officeKey, updatedAt: now }, withoutPassword).catch(
        (error: unknown) => {
          if (isDuplicateKey(error)) return null
          throw error
        },
      ),
    /** Ids of those who work at these stations, or at any. */
    async staffOf(stationIds: readonly string[] | null): Promise<string[]> {
      const at = stationIds && { stationId: { $in: stationIds } }
      const found = await accounts
        .find({ role: 'STAFF', disabledAt: null, ...at }, { _id: 1 }, { limit: mostStaff })
        .lean<Pick<AccountRow, '_id'>[]>()
        .exec()
      return found.map(({ _id }) => _id)
    },
    erasing: owedWork(accounts, 'eraseOwed', accountErasing),
    /** Closes it and frees its number, which stays written beside its id; false when the number has been proved meanwhile. */
    closeUnproved: async ({ _id, phone }: AccountRow, now: Date): Promise<boolean> =>
      (await changeWhere(
        accounts,
        { _id, phone, phoneProvedAt: null },
        { phone: `${phone}#${_id}`, phoneTail: null, disabledAt: now, activeAt: null, updatedAt: now },
      )) !== null,
    /** Those who have left too, by name. */
    allStaff: (): Promise<AccountRow[]> =>
      accounts
        .find({ role: 'STAFF' }, withoutPassword, { sort: { name: 1, _id: 1 }, limit: mostStaff })
        .lean<AccountRow[]>()
        .exec(),
    /** Whether there has ever been staff. */
    hasStaff: async (): Promise<boolean> => (await accounts.exists({ role: 'STAFF' }).exec()) !== null,
    async setHash(ids: readonly string[], passwordHash: string, now: Date): Promise<void> {
      const change = { $set: { passwordHash, updatedAt: now }, $inc: { version: 1 } }
      await accounts.updateMany({ _id: { $in: ids } }, change).exec()
    },
    /** Whether there is staff beside this account whose reach is one of these areas. */
    hasOtherStaff: async (id: string, reaches: readonly string[]): Promise<boolean> => {
      const reaching = [{ reach: { $in: reaches } }, { reachesAlso: { $in: reaches } }]
      const others = { role: 'STAFF', disabledAt: null, $or: reaching, _id: { $ne: id } } as const
      return (await accounts.exists(others).exec()) !== null
    },
    /** What the station serves now, all who work for it reach. */
    async setReach(
      stationId: string,
      reach: string,
      reachesAlso: readonly string[],
      now: Date,
    ): Promise<void> {
      const change = { $set: { reach, reachesAlso: [...reachesAlso], updatedAt: now }, $inc: { version: 1 } }
      await accounts.updateMany({ role: 'STAFF', stationId }, change).exec()
    },
    /** Who worked for one station works for another. */
    async handStation(from: string, stationId: string, reach: string, now: Date): Promise<void> {
      const change = { $set: { stationId, reach, updatedAt: now }, $inc: { version: 1 } }
      await accounts.updateMany({ role: 'STAFF', stationId: from }, change).exec()
    },
    change: (id: string, change: AccountChange, now: Date): Promise<AccountRow | null> =>
      changeWhere(accounts, { _id: id }, { ...tailed(change), updatedAt: now }, withoutPassword),
  }
}

export type AccountStore = ReturnType<typeof accountStore>
