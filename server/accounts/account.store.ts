import { roles } from '../../rules/choices.ts'
import type { Connection } from 'mongoose'
import { readsById } from '../platform/database.ts'
import { recordSchema, stamps } from '../platform/schema.ts'
import type { AccountRow } from './account.ts'

export interface StoredAccount extends AccountRow {
  readonly passwordHash: string
}

const schema = recordSchema<StoredAccount>('accounts', {
  _id: { type: String, required: true },
  role: { type: String, required: true, enum: roles },
  name: { type: String, required: true },
  phone: { type: String, required: true },
  passwordHash: { type: String, required: true },
  email: { type: String, default: null },
  language: { type: String, required: true },
  stationId: { type: String, default: null },
  ...stamps,
})
schema.index({ phone: 1 }, { unique: true })

const withoutPassword = { passwordHash: 0 } as const

export type AccountChange = Partial<Pick<AccountRow, 'name' | 'email' | 'language'>>

export const accountStore = (connection: Connection) => {
  const accounts = connection.model<StoredAccount>('Account', schema)
  return {
    ...readsById(accounts, withoutPassword) /** With its hash: for signing in only. */,
    byPhone: (phone: string): Promise<StoredAccount | null> =>
      accounts.findOne({ phone }).lean<StoredAccount>().exec(),
    /** The database refuses a second account for one number. */
    async add(rows: readonly StoredAccount[]): Promise<void> {
      await accounts.insertMany(rows)
    },
    change: (id: string, change: AccountChange, now: Date): Promise<AccountRow | null> =>
      accounts
        .findOneAndUpdate(
          { _id: id },
          { $set: { ...change, updatedAt: now }, $inc: { version: 1 } },
          { returnDocument: 'after', projection: withoutPassword },
        )
        .lean<AccountRow>()
        .exec(),
  }
}
