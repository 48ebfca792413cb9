import { accountRule, type AccountInput } from '../../rules/account.ts'
import { checked } from '../platform/checked.ts'
import { isDuplicateKey } from '../platform/database.ts'
import { platformErrors } from '../platform/errors.ts'
import { usualLimits } from '../platform/limits.ts'
import type { Platform } from '../platform/platform.ts'
import { present } from '../platform/present.ts'
import { firstVersion } from '../platform/record.ts'
import type { RateLimit } from '../platform/rate-limit.ts'
import { signedIn, type Viewer } from '../platform/viewer.ts'
import { accountErrors } from './account.errors.ts'
import { accountStore, type AccountChange, type StoredAccount } from './account.store.ts'
import { withoutHash, type AccountRow, type NewAccount } from './account.ts'
import { oneTimeCodes, type CodeLimits } from './codes/code.service.ts'
import { changeQuota } from './change-quota.ts'
import { ownPassword } from './password.service.ts'
import { ownPhone } from './phone.service.ts'
import { sessionsOf } from './session.service.ts'
import { sessionStore } from './session.store.ts'
import type { SignInLimits } from './sign-in-limits.ts'
import { waysIn } from './sign-in.service.ts'
import { staffAccounts } from './staff.service.ts'

interface AccountsDeps extends Pick<
  Platform,
  'connection' | 'clock' | 'newId' | 'secrets' | 'queue' | 'log' | 'sms'
> {
  readonly limits: {
    readonly signIn: SignInLimits
    /** By network address, which a whole hall may share. */
    readonly signUp: RateLimit
    readonly codes: CodeLimits
  }
  readonly changesPerHour?: number
}

export const createAccounts = (deps: AccountsDeps) => {
  const { connection, clock, newId, changesPerHour = usualLimits.changesPerHour } = deps
  const accounts = accountStore(connection)
  const sessions = sessionsOf({ ...deps, accounts, sessions: sessionStore(connection) })

  const rowOf = (account: NewAccount): StoredAccount => ({
    email: null,
    language: 'zh-CN',
    stationId: null,
    reach: null,
    ...account,
    _id: account._id ?? newId(),
    ...firstVersion(clock()),
  })

  /**
   * Makes accounts at once, hashes given: for those the bureau makes and for example data.
   * `CONFLICT` at the first number that is taken; those before it are made.
   */
  async function createMany(drafts: readonly NewAccount[]): Promise<AccountRow[]> {
    const rows = drafts.map(rowOf)
    try {
      await accounts.add(rows)
    } catch (error) {
      throw isDuplicateKey(error) ? accountErrors.phoneTaken() : error
    }
    return rows.map(withoutHash)
  }

  const create = async (draft: NewAccount): Promise<AccountRow> =>
    present((await createMany([draft]))[0], 'The account')

  const { takeCode, sending, ...codes } = oneTimeCodes(deps)
  const parts = { ...deps, accounts, sessions, codes: { takeCode }, create }
  const { signOut, viewerOf, mySessions, endSession, endOtherSessions } = sessions

  return {
    createMany,
    ...changeQuota(deps, changesPerHour),
    ...waysIn(parts),
    ...ownPassword(parts),
    ...ownPhone(parts),
    ...staffAccounts(parts),
    ...codes,
    owed: { codes: sending },
    signOut,
    viewerOf,
    mySessions,
    endSession,
    endOtherSessions,

    async own(viewer: Viewer | null): Promise<AccountRow> {
      const account = await accounts.byId(signedIn(viewer).id)
      if (!account) throw platformErrors.unauthenticated()
      return account
    },

    async updateAccount(viewer: Viewer | null, input: AccountInput): Promise<AccountRow> {
      const { id } = signedIn(viewer)
      const { name, email, language } = checked(accountRule, input)
      const change: AccountChange = {
        ...(name && { name }),
        ...(email !== undefined && input.email !== null && { email: email ?? null }),
        ...(language && { language }),
      }
      const account = await accounts.change(id, change, clock())
      if (!account) throw platformErrors.unauthenticated()
      return account
    },

    /** As somebody is called by now elsewhere; an account that is gone is left alone. */
    async rename(id: string, name: string): Promise<void> {
      await accounts.change(id, { name }, clock())
    },

    byIds: accounts.byIds,
    staffOf: accounts.staffOf,
    hasOtherStaff: accounts.hasOtherStaff,
    /** Those who work for the station reach what lies in this area now. */
    followStation: (stationId: string, areaCode: string): Promise<void> =>
      accounts.setReach(stationId, areaCode, clock()),
  }
}

export type Accounts = ReturnType<typeof createAccounts>
