import {
  accountRule,
  signInRule,
  signUpRule,
  type AccountInput,
  type SignInInput,
  type SignUpInput,
} from '../../rules/account.ts'
import { checked } from '../platform/checked.ts'
import { isDuplicateKey } from '../platform/database.ts'
import { platformErrors } from '../platform/errors.ts'
import { usualLimits } from '../platform/limits.ts'
import { idUnderKey, type MakingKey } from '../platform/made-once.ts'
import type { Platform } from '../platform/platform.ts'
import { present } from '../platform/present.ts'
import { firstVersion } from '../platform/record.ts'
import type { RateLimit } from '../platform/rate-limit.ts'
import { signedIn, type Viewer } from '../platform/viewer.ts'
import { accountErrors } from './account.errors.ts'
import { accountStore, type AccountChange, type StoredAccount } from './account.store.ts'
import { viewerOfAccount, type AccountRow, type NewAccount } from './account.ts'
import { changeQuota } from './change-quota.ts'
import { hashOfNobody, hashPassword, isPassword } from './password.ts'
import { sessionStore } from './session.store.ts'
import { cookieEnd, newToken, sessionEnd, shouldMoveEnd, tokenHash } from './session.ts'

interface AccountsDeps extends Pick<Platform, 'connection' | 'clock' | 'newId'> {
  readonly limits: {
    /** Failures by phone number. */
    readonly signIn: RateLimit
    /** Failures by network address, which a whole hall may share. */
    readonly signInByIp: RateLimit
    readonly signUp: RateLimit
  }
  readonly changesPerHour?: number
}

/** A sign-in that worked; a browser is to keep the token until `cookieExpires`. */
export interface SignedIn {
  readonly account: AccountRow
  readonly token: string
  readonly cookieExpires: Date
}

const withoutHash = ({ passwordHash: _hash, ...account }: StoredAccount): AccountRow => account

type NewStaff = Omit<NewAccount, 'role' | 'passwordHash'> & { readonly password: string }

export const createAccounts = (deps: AccountsDeps) => {
  const { connection, clock, newId, limits, changesPerHour = usualLimits.changesPerHour } = deps
  const accounts = accountStore(connection)
  const sessions = sessionStore(connection)

  const rowOf = (account: NewAccount): StoredAccount => ({
    email: null,
    language: 'zh-CN',
    stationId: null,
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

  async function openSession(account: AccountRow): Promise<SignedIn> {
    const token = newToken()
    const now = clock()
    await sessions.open({
      _id: tokenHash(token),
      accountId: account._id,
      createdAt: now,
      expiresAt: sessionEnd(now),
    })
    return { account, token, cookieExpires: cookieEnd(now) }
  }

  /** Whoever could not be answered has not tried: neither the number nor the address is the worse for it. */
  async function lookedUp(phone: string, password: string, ip: string) {
    try {
      const found = await accounts.byPhone(phone)
      return { found, fits: await isPassword(found?.passwordHash ?? hashOfNobody, password) }
    } catch (error) {
      await Promise.all([limits.signIn.giveBack(phone), limits.signInByIp.giveBack(ip)])
      throw error
    }
  }

  return {
    createMany,
    ...changeQuota(deps, changesPerHour),

    async createStaff({ password, ...staff }: NewStaff): Promise<AccountRow> {
      return create({ ...staff, role: 'STAFF', passwordHash: await hashPassword(password) })
    },

    /** Under a key it is done once: who sends it again, and knows the password, is signed in to what was made. */
    async signUp(input: SignUpInput, ip: string, key?: MakingKey): Promise<SignedIn> {
      const { password, ...fields } = checked(signUpRule, input)
      const _id = key == null ? newId() : idUnderKey('account', fields.phone, key)
      await limits.signUp.take(ip)
      const passwordHash = await hashPassword(password)
      const account = await create({ _id, ...fields, passwordHash }).catch(async (error: unknown) => {
        const standing = await accounts.byPhone(fields.phone)
        if (standing?._id !== _id || !(await isPassword(standing.passwordHash, password))) throw error
        return withoutHash(standing)
      })
      return openSession(account)
    },

    async signIn(input: SignInInput, ip: string): Promise<SignedIn> {
      const { phone, password } = checked(signInRule, input)
      await limits.signInByIp.take(ip)
      await limits.signIn.take(phone)
      const { found, fits } = await lookedUp(phone, password, ip)
      if (!found || !fits) throw accountErrors.wrongSignIn()
      await Promise.all([limits.signIn.forgive(phone), limits.signInByIp.giveBack(ip)])
      return openSession(withoutHash(found))
    },

    async signOut(token: string | null): Promise<true> {
      if (token !== null) await sessions.end(tokenHash(token))
      return true
    },

    /** Who holds this token; null for none, an unknown, an ended or an expired one. */
    async viewerOf(token: string | null): Promise<Viewer | null> {
      if (!token) return null
      const now = clock()
      const session = await sessions.openAt(tokenHash(token), now)
      if (session && shouldMoveEnd(session.expiresAt, now)) await sessions.moveEnd(session, sessionEnd(now))
      const account = session && (await accounts.byId(session.accountId))
      return account && viewerOfAccount(account)
    },

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
  }
}

export type Accounts = ReturnType<typeof createAccounts>
