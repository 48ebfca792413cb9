import { appCodeRule, secondCodeRule } from '../../../rules/second-factor.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { accountErrors } from '../account.errors.ts'
import { mayHaveSecondFactor } from '../account.policy.ts'
import type { AccountStore } from '../account.store.ts'
import type { AccountRow } from '../account.ts'
import type { Sessions } from '../session.service.ts'
import type { SignInLimits } from '../sign-in-limits.ts'
import { newRecoveryCodes, recoveryHash } from './recovery-code.ts'
import { secondFactorStore } from './second-factor.store.ts'
import { newSecret, stepOf, uriOf } from './totp.ts'

interface SecondFactorDeps extends Pick<Platform, 'connection' | 'clock' | 'secrets'> {
  readonly accounts: AccountStore
  readonly sessions: Pick<Sessions, 'endAll'>
  readonly limits: { readonly signIn: SignInLimits }
}

/** What is asked besides the password: a code of an app, or one of ten recovery codes. */
export function secondFactors(deps: SecondFactorDeps) {
  const { clock, secrets, accounts, sessions, limits } = deps
  const store = secondFactorStore(deps.connection)
  const isApp = (code: string) => code.length === 6

  /** Takes a code, each once. */
  async function takeSecond(accountId: string, code: string): Promise<boolean> {
    if (!isApp(code)) return store.takeRecovery(accountId, recoveryHash(accountId, code))
    const factor = await store.byId(accountId)
    const step = factor?.sealed ? stepOf(secrets.decrypt(factor.sealed), code, clock()) : null
    return step !== null && store.takeStep(accountId, step)
  }

  const own = async (viewer: Viewer | null): Promise<AccountRow> => {
    const account = await accounts.byId(allowed(viewer, mayHaveSecondFactor).id)
    if (!account) throw platformErrors.unauthenticated()
    return account
  }

  /** Asks for a code of the factor that there is; tries are counted as those of the password. */
  async function askSecond({ _id, phone }: AccountRow, code: string, ip: string): Promise<void> {
    const { code: typed } = checked(secondCodeRule, { code })
    const tried = await limits.signIn.take(phone, ip, true)
    if (!(await takeSecond(_id, typed))) throw accountErrors.wrongSecondCode('code')
    await tried.succeeded()
  }

  return {
    takeSecond,

    /** Of an account that has a factor, how many recovery codes are left; else null. */
    async recoveryCodesLeft({ _id, secondFactorAt }: AccountRow): Promise<number | null> {
      return secondFactorAt ? ((await store.byId(_id))?.recovery.length ?? 0) : null
    },

    /** Makes a secret, as the address that an app reads from a picture. Whoever has a factor already proves it first. */
    async beginSecondFactor(viewer: Viewer | null, code: string | null, ip: string): Promise<string> {
      const account = await own(viewer)
      if (account.secondFactorAt) await askSecond(account, code ?? '', ip)
      const secret = newSecret()
      await store.begin(account._id, secrets.encrypt(secret))
      return uriOf(secret, account.phone)
    },

    /** Takes what was begun into use by a first code of it, and signs out everywhere but here. Gives ten recovery codes, told once. */
    async confirmSecondFactor(
      viewer: Viewer | null,
      code: string,
      token: string | null,
      ip: string,
    ): Promise<string[]> {
      const account = await own(viewer)
      const { code: typed } = checked(appCodeRule, { code })
      const begun = (await store.byId(account._id))?.begun ?? null
      if (begun === null) throw accountErrors.nothingBegun()
      const now = clock()
      const tried = await limits.signIn.take(account.phone, ip, true)
      const step = stepOf(secrets.decrypt(begun), typed, now)
      if (step === null) throw accountErrors.wrongSecondCode('code')
      await tried.succeeded()
      const recoveryCodes = newRecoveryCodes()
      const recovery = recoveryCodes.map((each) => recoveryHash(account._id, each))
      if (!(await store.confirm(account._id, begun, { lastStep: step, recovery, since: now })))
        throw accountErrors.nothingBegun()
      await accounts.change(account._id, { secondFactorAt: now }, now)
      await sessions.endAll(account._id, token)
      return recoveryCodes
    },

    /** Ten new recovery codes in the place of those that are left. */
    async renewRecoveryCodes(viewer: Viewer | null, code: string, ip: string): Promise<string[]> {
      const account = await own(viewer)
      if (!account.secondFactorAt) throw platformErrors.notFound()
      await askSecond(account, code, ip)
      const codes = newRecoveryCodes()
      await store.setRecovery(
        account._id,
        codes.map((each) => recoveryHash(account._id, each)),
      )
      return codes
    },

    /** Nothing is asked of the account any more but the password. The caller has taken the mark off the account before. */
    dropSecondFactor: (accountId: string) => store.drop(accountId),

    /** Seals every secret under the current key; gives how many were sealed under another. */
    async resealSecondFactors(): Promise<number> {
      let count = 0
      for (const { _id, sealed } of await store.all())
        if (sealed && !secrets.isCurrent(sealed))
          if (await store.reseal(_id, sealed, secrets.encrypt(secrets.decrypt(sealed)))) count += 1
      return count
    },
  }
}

export type SecondFactors = ReturnType<typeof secondFactors>
