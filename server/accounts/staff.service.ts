import { randomInt } from 'node:crypto'
import { staffNumberRule, staffRule, type StaffInput } from '../../rules/staff.ts'
import { checked } from '../platform/checked.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Platform } from '../platform/platform.ts'
import type { AccountChange, AccountStore } from './account.store.ts'
import type { AccountRow, NewAccount } from './account.ts'
import { hashPassword } from './password.ts'
import type { Sessions } from './session.service.ts'

/** Neither 0 nor O, neither 1 nor l: it is read from a screen or a slip of paper. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

const group = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')

/** 80 bits, in groups that can be told by telephone. */
const newPassword = (): string => [group(), group(), group(), group()].join('-')

/** A member of staff, and the password to hand over: it is kept nowhere. */
interface Handed {
  readonly account: AccountRow
  readonly password: string
}

interface StaffDeps extends Pick<Platform, 'clock'> {
  readonly accounts: AccountStore
  readonly sessions: Pick<Sessions, 'endAll'>
  readonly create: (draft: NewAccount) => Promise<AccountRow>
}

/** What an operator does with accounts of staff. */
export function staffAccounts({ accounts, sessions, create, clock }: StaffDeps) {
  /** `NOT_FOUND` for a number that is no member of staff's. Whoever is signed in with the account is out. */
  async function change(phone: string, wanted: AccountChange): Promise<AccountRow> {
    const found = await accounts.byPhone(checked(staffNumberRule, { phone }).phone)
    if (found?.role !== 'STAFF') throw platformErrors.notFound()
    const changed = await accounts.change(found._id, wanted, clock())
    if (!changed) throw platformErrors.notFound()
    await sessions.endAll(found._id, null)
    return changed
  }

  return {
    /** For a station that serves this area. */
    async addStaff(input: StaffInput, reach: string): Promise<Handed> {
      const password = newPassword()
      const passwordHash = await hashPassword(password)
      return {
        account: await create({ ...checked(staffRule, input), reach, role: 'STAFF', passwordHash }),
        password,
      }
    },

    /** Works for another station from now on, and reaches the area of that one. */
    moveStaff: (phone: string, stationId: string, reach: string): Promise<AccountRow> =>
      change(phone, { stationId, reach }),

    /** Nobody signs in with it any more; what was done with it stays known. */
    disableStaff: (phone: string): Promise<AccountRow> => change(phone, { disabledAt: clock() }),

    /** A new password for a lost one; an account that was closed is open again. */
    async resetStaff(phone: string): Promise<Handed> {
      const password = newPassword()
      const passwordHash = await hashPassword(password)
      return { account: await change(phone, { passwordHash, disabledAt: null }), password }
    },
  }
}
