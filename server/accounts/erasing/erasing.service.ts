import { erasureRule, type ErasureInput } from '../../../rules/privacy.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import type { OwedJob } from '../../platform/queue/owed.ts'
import { signedIn, type Viewer } from '../../platform/viewer.ts'
import { accountErrors } from '../account.errors.ts'
import type { AccountStore } from '../account.store.ts'
import type { Codes } from '../codes/code.service.ts'
import type { ConsentStore } from '../consents/consent.store.ts'
import { unusedAccounts } from '../inactivity/inactivity.service.ts'
import { isPassword } from '../password.ts'
import type { SessionStore } from '../session.store.ts'
import type { SignInLimits } from '../sign-in-limits.ts'
import { accountHeld } from './account-held.ts'
import { erasingErrors } from './erasing.errors.ts'
import { mayErase } from './erasing.policy.ts'

interface ErasingDeps extends Pick<Platform, 'clock' | 'queue' | 'log' | 'sms'> {
  readonly accounts: AccountStore
  readonly sessionRows: SessionStore
  readonly consentsHeld: ConsentStore
  readonly codes: Pick<Codes, 'takeCodes'>
  readonly limits: { readonly signIn: SignInLimits }
}

/** What was under way when the account was closed has ended after this, and is taken away too. */
const settledMs = 60_000

/** How a person has the own account erased. */
export function accountErasing(deps: ErasingDeps) {
  const { accounts, sessionRows, consentsHeld, codes, limits, clock } = deps
  const work = accounts.erasing(deps)
  const idle = unusedAccounts({ ...deps, erasing: work })

  async function prove(id: string, { password, code }: ErasureInput, ip: string): Promise<void> {
    const account = await accounts.withHash(id)
    if (!account) throw platformErrors.unauthenticated()
    if (code) return codes.takeCodes([{ purpose: 'ERASE', phone: account.phone, code }])
    if (!password) throw erasingErrors.proofMissing()
    const tried = await limits.signIn.take(account.phone, ip, true)
    if (!(await isPassword(account.passwordHash, password))) throw accountErrors.wrongPassword()
    await tried.succeeded()
  }

  return {
    erasing: work,
    idle,
    notices: idle.notices,
    personal: accountHeld({ accounts, sessions: sessionRows, consents: consentsHeld, clock }),

    /**
     * Closes the account by one write, after which its number is free and nobody is signed in; what is held follows by the job.
     * `hinders` refuses while something stands in the way.
     */
    async eraseMyAccount(
      viewer: Viewer | null,
      input: ErasureInput,
      ip: string,
      hinders: (accountId: string) => Promise<void>,
    ): Promise<true> {
      const person = signedIn(viewer)
      if (!mayErase(person)) throw erasingErrors.staffStay()
      const given = checked(erasureRule, input)
      await hinders(person.id)
      await prove(person.id, given, ip)
      const now = clock()
      const version = now.getTime()
      const closed = await accounts.beginErasing(person.id, now, work.mark(version))
      await sessionRows.endAll(person.id, null)
      if (closed) await work.ask([{ _id: person.id, version }])
      return true
    },

    /** Done once, and a second time when what was under way has ended. */
    async erased(job: OwedJob): Promise<void> {
      const account = await accounts.byId(job.id)
      const since = account?.erasedAt?.getTime() ?? 0
      if (clock().getTime() - since >= settledMs) await work.done(job)
    },

    /** Whether this account is being erased, or was. */
    isErased: async (id: string): Promise<boolean> => Boolean((await accounts.byId(id))?.erasedAt),
  }
}
