import { usualLimits } from '../platform/limits.ts'
import type { Platform } from '../platform/platform.ts'
import type { RateLimit } from '../platform/rate-limit.ts'
import { dutiesOf } from './account.policy.ts'
import { accountStore, type AccountStore } from './account.store.ts'
import type { AccountRow } from './account.ts'
import { consentsOfPeople } from './consents/consent.service.ts'
import { oneTimeCodes, type CodeLimits, type Codes } from './codes/code.service.ts'
import { accountMaking } from './account-making.service.ts'
import { changeQuota } from './change-quota.ts'
import { accountErasing } from './erasing/erasing.service.ts'
import { firstStart } from './first-start/first-start.service.ts'
import type { OfficeProvider } from './office/office-provider.ts'
import { officeSignIn } from './office/office.service.ts'
import { ownAccount } from './own-account.service.ts'
import { ownPassword } from './password.service.ts'
import { personResets } from './person-reset.service.ts'
import { phonelessAccounts } from './phoneless.service.ts'
import { ownPhone } from './phone.service.ts'
import { secondFactors } from './second-factor/second-factor.service.ts'
import { sessionsOf } from './session.service.ts'
import { sessionStore } from './session.store.ts'
import type { SignInLimits } from './sign-in-limits.ts'
import { waysIn } from './sign-in.service.ts'
import { squattersOf } from './squatters.ts'
import { staffLending } from './staff/lending.service.ts'
import { staffLeave } from './staff/leave.service.ts'
import { staffAccounts } from './staff/staff.service.ts'

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
  /** Of staff, before anything else. */
  readonly demandsSecondFactor: boolean
  /** The sign-in of the office, where it has one. */
  readonly office?: OfficeProvider | null
  /** What the first member of staff reaches. */
  readonly homeArea: string
}

/** What staff reach beside the area of their station, and how all of it follows a station that is moved. */
function reachOfStaff(deps: AccountsDeps, accounts: ReturnType<typeof accountStore>) {
  const { reachesJoined, ...leave } = staffLeave({ ...deps, accounts })
  const { reachesLent, lendingFollows, ...lending } = staffLending(deps)
  return {
    ...leave,
    ...lending,
    reachesJoined: async (id: string) => (await Promise.all([reachesJoined(id), reachesLent(id)])).flat(),

    /** Those who work for the station, and to whom it is lent, reach what lies in this area now. */
    async followStation(stationId: string, areaCode: string, also: readonly string[] = []): Promise<void> {
      await accounts.setReach(stationId, areaCode, also, deps.clock())
      await lendingFollows(stationId, areaCode)
    },
    /** Those who work for a station that closes work for another, which serves this area. */
    handStation: (from: string, to: string, areaCode: string): Promise<void> =>
      accounts.handStation(from, to, areaCode, deps.clock()),
  }
}

/** Accounts as others ask for them. */
const found = (accounts: AccountStore) => ({
  byIds: accounts.byIds,
  allStaff: accounts.allStaff,
  staffOf: accounts.staffOf,
  hasOtherStaff: accounts.hasOtherStaff,
})

/** What somebody is known by: the password, the number, or for now neither. */
const ownWays = (
  parts: Parameters<typeof ownPassword>[0] &
    Parameters<typeof ownPhone>[0] &
    Parameters<typeof phonelessAccounts>[0] &
    Parameters<typeof personResets>[0],
) => ({
  ...ownPassword(parts),
  ...ownPhone(parts),
  ...phonelessAccounts(parts),
  ...personResets(parts),
})

/** Of codes, what others ask for; to use one up is the accounts' own. */
const asked = ({ sendCode, deliverCode }: Codes) => ({ sendCode, deliverCode })

export const createAccounts = (deps: AccountsDeps) => {
  const { connection, changesPerHour = usualLimits.changesPerHour, office = null } = deps
  const accounts = accountStore(connection)
  const { reachesJoined, ...reaching } = reachOfStaff(deps, accounts)
  const sessionRows = sessionStore(connection)
  const sessions = sessionsOf({ ...deps, reachesJoined, accounts, sessions: sessionRows })

  const { create, ...making } = accountMaking({ ...deps, accounts, sessions })
  const codes = oneTimeCodes(deps)
  const squatters = squattersOf({ ...deps, accounts, sessions })
  const { consentEffect, consentsHeld, ...consents } = consentsOfPeople(deps)
  const factors = secondFactors({ ...deps, accounts, sessions })
  const parts = { ...deps, office, accounts, sessions, factors, squatters, codes, create }
  const { erasing, ...ownErasing } = accountErasing({ ...parts, sessionRows, consentsHeld })
  const { open: _open, endAll: _endAll, ...signedIn } = sessions

  return {
    ...making,
    ...changeQuota(deps, changesPerHour),
    ...waysIn(parts),
    ...ownAccount(parts),
    ...ownWays(parts),
    ...staffAccounts(parts),
    ...reaching,
    ...firstStart(parts),
    ...officeSignIn(parts),
    ...asked(codes),
    ...consents,
    ...ownErasing,
    ...factors,
    owed: { codes: codes.sending, consents: consentEffect, erasing },
    ...signedIn,

    /** What the account has to do before anything else is possible. */
    dutiesOf: (account: AccountRow) => dutiesOf(account, deps.demandsSecondFactor),

    ...found(accounts),
  }
}

export type Accounts = ReturnType<typeof createAccounts>
