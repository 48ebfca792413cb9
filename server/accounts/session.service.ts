import { platformErrors } from '../platform/errors.ts'
import type { Platform } from '../platform/platform.ts'
import { signedIn, type Viewer } from '../platform/viewer.ts'
import { dutiesOf } from './account.policy.ts'
import { viewerOfAccount, type AccountRow } from './account.ts'
import { deviceMark, deviceNamed } from './device.ts'
import type { AccountStore } from './account.store.ts'
import type { SessionRow, SessionStore } from './session.store.ts'
import { newToken, tokenHash } from '../platform/token.ts'
import { cookieEnd, sessionEnd, sessionId, shouldMoveEnd } from './session.ts'

/** A sign-in that worked; a browser is to keep both until `cookieExpires`. */
export interface SignedIn {
  readonly account: AccountRow
  readonly token: string
  /** That the person has been on this device. */
  readonly device: string
  readonly cookieExpires: Date
}

/** An open session as its owner is shown it. */
export interface SessionShown {
  readonly id: string
  readonly createdAt: Date
  readonly device: string | null
  readonly isThisOne: boolean
}

interface SessionsDeps extends Pick<Platform, 'clock' | 'secrets'> {
  readonly sessions: SessionStore
  readonly accounts: Pick<AccountStore, 'markActive' | 'byIds'>
  readonly demandsSecondFactor: boolean
  readonly reachesJoined: (staffId: string) => Promise<string[]>
}

const longestAgent = 300

/** Who is signed in, where, and until when. */
export function sessionsOf(deps: SessionsDeps) {
  const { sessions, accounts, clock, secrets, demandsSecondFactor, reachesJoined } = deps
  async function own(viewer: Viewer | null, token: string | null): Promise<SessionShown[]> {
    const { id } = signedIn(viewer)
    const here = token && tokenHash(token)
    const open = await sessions.openOf(id, clock())
    return open.map(({ _id, createdAt, agent }) => ({
      id: sessionId(_id),
      createdAt,
      device: deviceNamed(agent),
      isThisOne: _id === here,
    }))
  }

  /** Who holds the session of this hash; null for an unknown, an ended or an expired one, and of a closed account. */
  async function viewerOfSession(hash: string): Promise<Viewer | null> {
    const now = clock()
    const found = await sessions.openWithAccount(hash, now)
    if (!found || found.account.disabledAt) return null
    const { session, account } = found
    const end = sessionEnd(account.role, session.createdAt, now)
    if (end <= now) return null
    if (shouldMoveEnd(session.expiresAt, end)) {
      await sessions.moveEnd(session, end)
      await accounts.markActive(account._id, now)
    }
    // Whoever the office vouches for owes neither a password nor a second factor.
    const isBound = !session.byOffice && dutiesOf(account, demandsSecondFactor).length > 0
    return { ...(await reaching(account)), isBound }
  }

  /** With what is reached at this moment. */
  async function reaching(account: AccountRow): Promise<Viewer> {
    const isStaff = account.role === 'STAFF'
    const reachesToo = isStaff ? [...(account.reachesAlso ?? []), ...(await reachesJoined(account._id))] : []
    return { ...viewerOfAccount(account), reachesToo }
  }

  return {
    async open(
      account: AccountRow,
      agent: string | null = null,
      how: Pick<SessionRow, 'byOffice'> = {},
    ): Promise<SignedIn> {
      const token = newToken()
      const now = clock()
      await sessions.open({
        _id: tokenHash(token),
        accountId: account._id,
        createdAt: now,
        expiresAt: sessionEnd(account.role, now, now),
        agent: agent?.slice(0, longestAgent) ?? null,
        ...how,
      })
      await accounts.markActive(account._id, now)
      return { account, token, device: deviceMark(secrets, account._id), cookieExpires: cookieEnd(now) }
    },

    async signOut(token: string | null): Promise<true> {
      if (token !== null) await sessions.end(tokenHash(token))
      return true
    },

    /** Who holds this token; null for none, an unknown, an ended or an expired one. */
    viewerOf: async (token: string | null): Promise<Viewer | null> =>
      token ? viewerOfSession(tokenHash(token)) : null,

    viewerOfSession,

    /** As whom something is done that somebody asked for before; null when the account is closed. */
    async viewerById(id: string): Promise<Viewer | null> {
      const [account] = await accounts.byIds([id])
      return account && !account.disabledAt && !account.erasedAt ? reaching(account) : null
    },

    mySessions: own,

    /** Signs out there; `NOT_FOUND` for what is no open session of the viewer's own. */
    async endSession(viewer: Viewer | null, id: string, token: string | null): Promise<SessionShown[]> {
      const { id: accountId } = signedIn(viewer)
      const session = (await sessions.openOf(accountId, clock())).find(({ _id }) => sessionId(_id) === id)
      if (!session) throw platformErrors.notFound()
      await sessions.end(session._id)
      return own(viewer, token)
    },

    /** Signs out everywhere but here. */
    async endOtherSessions(viewer: Viewer | null, token: string | null): Promise<SessionShown[]> {
      await sessions.endAll(signedIn(viewer).id, token && tokenHash(token))
      return own(viewer, token)
    },

    endAll: (accountId: string, token: string | null) =>
      sessions.endAll(accountId, token && tokenHash(token)),
  }
}

export type Sessions = ReturnType<typeof sessionsOf>
