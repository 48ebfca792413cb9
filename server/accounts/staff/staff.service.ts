import {
  departmentsRule,
  staffNumberRule,
  staffRule,
  type DepartmentsInput,
  type StaffInput,
} from '../../../rules/staff.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import type { AccountChange, AccountStore } from '../account.store.ts'
import type { AccountRow, NewAccount } from '../account.ts'
import { madePassword } from '../made-password.ts'
import { hashPassword } from '../password.ts'
import type { SecondFactors } from '../second-factor/second-factor.service.ts'
import type { Sessions } from '../session.service.ts'

/** A member of staff, and the password to hand over: it is kept nowhere. */
interface Handed {
  readonly account: AccountRow
  readonly password: string
}

interface StaffDeps extends Pick<Platform, 'clock'> {
  readonly accounts: AccountStore
  readonly sessions: Pick<Sessions, 'endAll'>
  readonly factors: Pick<SecondFactors, 'dropSecondFactor'>
  readonly create: (draft: NewAccount) => Promise<AccountRow>
}

/** What an operator, and the bureau, does with accounts of staff. */
export function staffAccounts({ accounts, sessions, factors, create, clock }: StaffDeps) {
  /** By id or number; `NOT_FOUND` for what is no member of staff's. Whoever is signed in with the account is out. */
  async function change(who: string, wanted: AccountChange): Promise<AccountRow> {
    const found =
      (await accounts.byId(who)) ?? (await accounts.byPhone(checked(staffNumberRule, { phone: who }).phone))
    if (found?.role !== 'STAFF') throw platformErrors.notFound()
    const changed = await accounts.change(found._id, wanted, clock())
    if (!changed) throw platformErrors.notFound()
    await sessions.endAll(found._id, null)
    return changed
  }

  return {
    /** For a station that serves this area. */
    async addStaff(input: StaffInput, reach: string, _id: string | null = null): Promise<Handed> {
      const password = madePassword()
      const passwordHash = await hashPassword(password)
      const known = { ...checked(staffRule, input), reach, ...(_id === null ? {} : { _id }) }
      return {
        account: await create({ ...known, role: 'STAFF', passwordHash, passwordHandedAt: clock() }),
        password,
      }
    },

    /** Works for another station from now on, and reaches the area of that one. */
    moveStaff: (who: string, stationId: string, reach: string): Promise<AccountRow> =>
      change(who, { stationId, reach, reachesAlso: [] }),

    /** Reads the facets of these departments from now on. */
    setDepartments: (who: string, input: DepartmentsInput): Promise<AccountRow> =>
      change(who, { departments: checked(departmentsRule, input).departments }),

    /** Nobody signs in with it any more; what was done with it stays known. */
    disableStaff: (who: string): Promise<AccountRow> =>
      change(who, { disabledAt: clock(), activeAt: null, idleEndsAt: null }),

    /** A new password for a lost one, no second factor and no sign-in of the office any more; an account that was closed is open again. */
    async resetStaff(who: string): Promise<Handed> {
      const password = madePassword()
      const passwordHash = await hashPassword(password)
      const wanted = {
        passwordHash,
        passwordHandedAt: clock(),
        secondFactorAt: null,
        officeKey: null,
        disabledAt: null,
        activeAt: clock(),
      }
      const account = await change(who, wanted)
      await factors.dropSecondFactor(account._id)
      return { account, password }
    },
  }
}
