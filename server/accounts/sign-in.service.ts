import { signInRule, signUpRule, type SignInInput, type SignUpInput } from '../../rules/account.ts'
import { codeSignInRule, resetRule, type CodeSignInInput, type ResetInput } from '../../rules/code.ts'
import { checked } from '../platform/checked.ts'
import { idUnderKey, type MakingKey } from '../platform/made-once.ts'
import type { Platform } from '../platform/platform.ts'
import type { RateLimit } from '../platform/rate-limit.ts'
import { addressKey } from '../platform/address.ts'
import type { Codes } from './codes/code.service.ts'
import { accountErrors } from './account.errors.ts'
import type { AccountStore, StoredAccount } from './account.store.ts'
import { withoutHash, type AccountRow, type NewAccount } from './account.ts'
import { isCommonPassword } from './known-passwords.ts'
import { isKnownDevice } from './device.ts'
import { hashOfNobody, hashPassword, isPassword } from './password.ts'
import type { Sessions, SignedIn } from './session.service.ts'
import type { SecondFactors } from './second-factor/second-factor.service.ts'
import type { Squatters } from './squatters.ts'
import type { SignInLimits, Try } from './sign-in-limits.ts'

/** Where a try comes from. */
export interface Origin {
  /** The device's mark, where the browser holds one. */
  readonly device?: string | null
  /** What the browser or program says of itself. */
  readonly agent?: string | null
}

interface SignInDeps extends Pick<Platform, 'newId' | 'secrets' | 'clock'> {
  readonly codes: Pick<Codes, 'takeCodes'>
  readonly squatters: Squatters
  readonly accounts: AccountStore
  readonly sessions: Sessions
  readonly factors: Pick<SecondFactors, 'takeSecond'>
  readonly create: (draft: NewAccount) => Promise<AccountRow>
  readonly limits: { readonly signIn: SignInLimits; readonly signUp: RateLimit }
}

/** The ways in. */
export function waysIn(deps: SignInDeps) {
  const { accounts, sessions, codes, factors, squatters, create, limits, newId, secrets, clock } = deps
  /** Whoever could not be answered has not tried. */
  const fits = (found: StoredAccount | null, password: string, tried: Try): Promise<boolean> =>
    isPassword(found?.passwordHash ?? hashOfNobody, password).catch(async (error: unknown) => {
      await tried.unanswered()
      throw error
    })

  /** Whoever has a second factor proves that too; tries of it count as those of the password, being asked for it does not. */
  async function askSecond(found: StoredAccount, code: string | null, tried: Try): Promise<void> {
    if (!found.secondFactorAt) return
    if (code === null) {
      await tried.unanswered()
      throw accountErrors.secondAsked()
    }
    if (!(await factors.takeSecond(found._id, code))) throw accountErrors.wrongSecondCode()
  }

  /** The account of a number that was proved to be the person's own. */
  async function provenAccount(phone: string): Promise<AccountRow> {
    const found = await accounts.byPhone(phone)
    if (!found || found.disabledAt) throw accountErrors.noAccount()
    if (found.role === 'STAFF') throw accountErrors.staffByPassword()
    const now = clock()
    const proved = found.phoneProvedAt ? found : await accounts.change(found._id, { phoneProvedAt: now }, now)
    return withoutHash({ ...found, ...proved })
  }

  return {
    /** Not for staff: their password is one of two factors. */
    async signInByCode(input: CodeSignInInput, { agent }: Origin = {}): Promise<SignedIn> {
      const { phone, code } = checked(codeSignInRule, input)
      await codes.takeCodes([{ purpose: 'SIGN_IN', phone, code }])
      return sessions.open(await provenAccount(phone), agent)
    },

    /** For whoever has lost the password and holds the number; every session of before is over. */
    async resetPassword(input: ResetInput, { agent }: Origin = {}): Promise<SignedIn> {
      const { phone, code, newPassword } = checked(resetRule, input)
      if (isCommonPassword(newPassword)) throw accountErrors.commonPassword('newPassword')
      await codes.takeCodes([{ purpose: 'RESET_PASSWORD', phone, code }])
      const { _id } = await provenAccount(phone)
      const changed = await accounts.change(_id, { passwordHash: await hashPassword(newPassword) }, clock())
      if (!changed) throw accountErrors.noAccount()
      await sessions.endAll(_id, null)
      return sessions.open(changed, agent)
    },

    /**
     * For whoever holds the number; an account on it that nobody has proved gives way. Under a key it is done once: who sends it
     * again, and knows the password, is signed in to what was made.
     */
    async signUp(input: SignUpInput, ip: string, key?: MakingKey, { agent }: Origin = {}): Promise<SignedIn> {
      const { password, code, ...fields } = checked(signUpRule, input)
      if (isCommonPassword(password)) throw accountErrors.commonPassword()
      const _id = key == null ? newId() : idUnderKey('account', fields.phone, key)
      await limits.signUp.take(addressKey(ip))
      await codes.takeCodes([{ purpose: 'SIGN_UP', phone: fields.phone, code }], _id)
      const passwordHash = await hashPassword(password)
      const make = () => create({ _id, ...fields, passwordHash, phoneProvedAt: clock() })
      const account = await make().catch(async (error: unknown) => {
        const standing = await accounts.byPhone(fields.phone)
        if (standing?._id === _id && (await isPassword(standing.passwordHash, password)))
          return withoutHash(standing)
        if (!standing || !(await squatters.giveWay(fields.phone))) throw error
        return make()
      })
      return sessions.open(account, agent)
    },

    /** One answer for an unknown number, a wrong password and an account that was closed. */
    async signIn(input: SignInInput, ip: string, { device = null, agent }: Origin = {}): Promise<SignedIn> {
      const { phone, password, secondCode } = checked(signInRule, input)
      const found = await accounts.byPhone(phone)
      const isKnown = isKnownDevice(secrets, found?._id ?? '', device)
      const tried = await limits.signIn.take(phone, ip, isKnown)
      if (!(await fits(found, password, tried)) || !found || found.disabledAt)
        throw accountErrors.wrongSignIn()
      await askSecond(found, secondCode, tried)
      await tried.succeeded()
      return sessions.open(withoutHash(found), agent)
    },
  }
}
