import { accountRule, type AccountInput } from '../../rules/account.ts'
import { checked } from '../platform/checked.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Platform } from '../platform/platform.ts'
import { signedIn, type Viewer } from '../platform/viewer.ts'
import type { AccountChange, AccountStore } from './account.store.ts'
import type { AccountRow } from './account.ts'

interface OwnDeps extends Pick<Platform, 'clock'> {
  readonly accounts: AccountStore
}

/** What somebody who is signed in sees and changes of the own account. */
export const ownAccount = ({ accounts, clock }: OwnDeps) => ({
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
})
