import type { Model } from 'mongoose'
import type { Role } from '../../../rules/choices.ts'
import type { AccountRow } from '../account.ts'

/** An account that nobody has used for long. */
export type IdleAccount = Pick<AccountRow, '_id' | 'role' | 'name' | 'phone' | 'language' | 'reach'> & {
  readonly activeAt: Date
}
export type ToldAccount = IdleAccount & { readonly idleEndsAt: Date }
const shown = { role: 1, name: 1, phone: 1, language: 1, reach: 1, activeAt: 1, idleEndsAt: 1 } as const

/** Not used since, and not told of it: those that are closed or have no number are not among them, since they have no last use. */
export const untoldFilter = (role: Role, until: Date) => ({
  role,
  idleEndsAt: null,
  activeAt: { $lte: until },
})
export const toldFilter = (role: Role, until: Date) => ({ role, idleEndsAt: { $lte: until } })

/** The questions of accounts that nobody uses, each along one index. */
export const idleAccounts = (accounts: Model<AccountRow>) => ({
  countRole: (role: Role): Promise<number> => accounts.countDocuments({ role }).exec(),
  countUntold: (role: Role, until: Date): Promise<number> =>
    accounts.countDocuments(untoldFilter(role, until)).exec(),
  countTold: (role: Role, until: Date): Promise<number> =>
    accounts.countDocuments(toldFilter(role, until)).exec(),
  /** The longest unused first. */
  untold: (role: Role, until: Date, limit: number): Promise<IdleAccount[]> =>
    accounts
      .find(untoldFilter(role, until), shown, { sort: { activeAt: 1, _id: 1 }, limit })
      .lean<IdleAccount[]>()
      .exec(),
  told: (role: Role, until: Date, limit: number): Promise<ToldAccount[]> =>
    accounts
      .find(toldFilter(role, until), shown, { sort: { idleEndsAt: 1, activeAt: 1, _id: 1 }, limit })
      .lean<ToldAccount[]>()
      .exec(),
  /** Nothing when the person has come meanwhile. Gives whether it was kept. */
  async markTold({ _id, activeAt }: IdleAccount, idleEndsAt: Date): Promise<boolean> {
    const kept = await accounts.updateOne({ _id, activeAt }, { $set: { idleEndsAt } }).exec()
    return kept.modifiedCount === 1
  },
  /** A closed account stays as it is. */
  async markActive(_id: string, now: Date): Promise<void> {
    await accounts.updateOne({ _id, disabledAt: null }, { $set: { activeAt: now, idleEndsAt: null } }).exec()
  },
  /** Of staff: nobody signs in with it any more, unless it was used meanwhile. */
  async disableIdle({ _id, idleEndsAt }: ToldAccount, now: Date): Promise<boolean> {
    const change = { disabledAt: now, activeAt: null, idleEndsAt: null, updatedAt: now }
    const closed = await accounts
      .updateOne({ _id, role: 'STAFF', idleEndsAt }, { $set: change, $inc: { version: 1 } })
      .exec()
    return closed.modifiedCount === 1
  },
})
