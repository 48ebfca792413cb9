import { passwordRule, type PasswordInput } from '../../rules/account.ts'
import { checked } from '../platform/checked.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Platform } from '../platform/platform.ts'
import { signedIn, type Viewer } from '../platform/viewer.ts'
import { accountErrors } from './account.errors.ts'
import type { AccountStore } from './account.store.ts'
import { withoutHash, type AccountRow } from './account.ts'
import { isCommonPassword } from './known-passwords.ts'
import { hashPassword, isPassword } from './password.ts'
import type { Sessions } from './session.service.ts'
import type { SignInLimits } from './sign-in-limits.ts'

interface PasswordDeps extends Pick<Platform, 'clock'> {
  readonly accounts: AccountStore
  readonly sessions: Pick<Sessions, 'endAll'>
  readonly limits: { readonly signIn: SignInLimits }
}

/** What somebody who is signed in does with the own password. */
export const ownPassword = ({ accounts, sessions, limits, clock }: PasswordDeps) => ({
  /**
   * Asks for the present one, tries of which are counted as those of a sign-in, and signs out everywhere but here: whoever knew
   * the old one is out.
   */
  async changePassword(
    viewer: Viewer | null,
    input: PasswordInput,
    token: string | null,
    ip: string,
  ): Promise<AccountRow> {
    const { id } = signedIn(viewer)
    const { password, newPassword } = checked(passwordRule, input)
    if (isCommonPassword(newPassword)) throw accountErrors.commonPassword('newPassword')
    const account = await accounts.withHash(id)
    if (!account) throw platformErrors.unauthenticated()
    const tried = await limits.signIn.take(account.phone, ip, true)
    if (!(await isPassword(account.passwordHash, password))) throw accountErrors.wrongPassword()
    await tried.succeeded()
    const passwordHash = await hashPassword(newPassword)
    const changed = await accounts.change(id, { passwordHash, passwordHandedAt: null }, clock())
    if (!changed) throw platformErrors.unauthenticated()
    await sessions.endAll(id, token)
    return withoutHash({ ...account, ...changed })
  },
})
