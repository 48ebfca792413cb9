import { firstStaffRule, type FirstStaffInput } from '../../../rules/account.ts'
import { checked } from '../../platform/checked.ts'
import type { Platform } from '../../platform/platform.ts'
import { accountErrors } from '../account.errors.ts'
import type { AccountStore } from '../account.store.ts'
import type { AccountRow, NewAccount } from '../account.ts'
import { isCommonPassword } from '../known-passwords.ts'
import { hashPassword } from '../password.ts'
import type { Sessions, SignedIn } from '../session.service.ts'
import { newToken, tokenHash } from '../../platform/token.ts'
import { firstLinkStore } from './first-start.store.ts'

interface FirstStartDeps extends Pick<Platform, 'connection' | 'clock'> {
  readonly accounts: AccountStore
  readonly sessions: Pick<Sessions, 'open'>
  readonly homeArea: string
  readonly create: (draft: NewAccount) => Promise<AccountRow>
}

/** How long a link is good. */
export const firstLinkHours = 24

/** One installation has one first member of staff, however many links are used at once: the primary key says so. */
const firstId = 'first-member-of-staff'

/** The way in to an installation that has no staff yet. */
export function firstStart(deps: FirstStartDeps) {
  const { connection, clock, accounts, sessions, create, homeArea: reach } = deps
  const links = firstLinkStore(connection)

  async function refuseUnlessOpen(token: string): Promise<void> {
    if ((await accounts.hasStaff()) || !(await links.isOpen(tokenHash(token), clock())))
      throw accountErrors.firstLinkOver()
  }

  return {
    /** The token of a link by which the first member of staff comes in; null when there is staff. Several processes may make one each. */
    async firstLink(): Promise<string | null> {
      if (await accounts.hasStaff()) return null
      const token = newToken()
      const expiresAt = new Date(clock().getTime() + firstLinkHours * 3_600_000)
      await links.add({ _id: tokenHash(token), expiresAt })
      return token
    },

    /** Makes the first member of staff, who has no station yet and reaches the whole district; every link is used up. */
    async beginStaff(input: FirstStaffInput, agent: string | null = null): Promise<SignedIn> {
      const { token, password, ...fields } = checked(firstStaffRule, input)
      if (isCommonPassword(password)) throw accountErrors.commonPassword()
      await refuseUnlessOpen(token)
      const passwordHash = await hashPassword(password)
      const draft = { _id: firstId, role: 'STAFF', ...fields, reach, passwordHash } as const
      const account = await create(draft).catch(async (error: unknown) => {
        await refuseUnlessOpen(token)
        throw error
      })
      await links.dropAll()
      return sessions.open(account, agent)
    },
  }
}
