import type { Platform } from '../platform/platform.ts'
import { givesWay } from './account.policy.ts'
import type { AccountStore } from './account.store.ts'
import type { Sessions } from './session.service.ts'

interface SquattersDeps extends Pick<Platform, 'clock'> {
  readonly accounts: AccountStore
  readonly sessions: Pick<Sessions, 'endAll'>
}

/** Accounts that stand on numbers which nobody has ever proved to be theirs. */
export const squattersOf = ({ accounts, sessions, clock }: SquattersDeps) => ({
  /** Closes the account that stands on this number, for whoever has just proved it; false when it may stay. */
  async giveWay(phone: string): Promise<boolean> {
    const standing = await accounts.byPhone(phone)
    if (!standing || !givesWay(standing)) return standing === null
    const isGone = await accounts.closeUnproved(standing, clock())
    await sessions.endAll(standing._id, null)
    return isGone
  },
})

export type Squatters = ReturnType<typeof squattersOf>
