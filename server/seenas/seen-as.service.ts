import { seeingRule } from '../../rules/seen-as.ts'
import { viewerOfAccount, type AccountRow, type Accounts } from '../accounts/index.ts'
import { isMember, mayDecideOnEmployer, type Employers } from '../employers/index.ts'
import { checked } from '../platform/checked.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Platform } from '../platform/platform.ts'
import { newToken, tokenHash } from '../platform/token.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { mayReadFile, type VeteranRow, type Veterans } from '../veterans/index.ts'
import { seenAsErrors } from './seen-as.errors.ts'
import { seenAsNotice } from './seen-as.notices.ts'
import { hasPagesToSee, maySeeAs, maySeeFilesAs } from './seen-as.policy.ts'
import { seenAsStore } from './seen-as.store.ts'
import { keptMs, seeingMs, seenToken, type SeenAsRow } from './seen-as.ts'
import { seenHeld } from './seen-held.ts'

interface SeenAsDeps extends Pick<Platform, 'connection' | 'clock' | 'queue' | 'log'> {
  readonly accounts: Pick<Accounts, 'byIds' | 'viewerOfSession' | 'consentState'>
  readonly veterans: Pick<Veterans, 'byIds' | 'veteranFor' | 'avoidance'>
  readonly employers: Pick<Employers, 'byIds' | 'avoidance'>
}

type Seen = Pick<SeenAsRow, 'kind' | 'recordId' | 'accountId'>

/** What a look is opened with, told once. */
export interface SeenAsOpened {
  readonly token: string
  readonly look: SeenAsRow
}

/** Who is seen, by which look, and as whom the pages are answered. */
export interface SeenNow {
  readonly look: SeenAsRow
  readonly viewer: Viewer
}

/** How staff who help somebody see that person's pages, and nothing more. */
export function createSeenAs(deps: SeenAsDeps) {
  const { connection, clock, accounts, veterans, employers } = deps
  const store = seenAsStore(connection)
  const telling = store.telling(deps)

  const isFileOpenTo = async (clerk: Viewer, file: VeteranRow): Promise<boolean> =>
    maySeeFilesAs(clerk) && mayReadFile(clerk, file) && (await veterans.avoidance(clerk, file)) === null

  /** Whether the record lies in the area of the clerk, is nobody's own, and is of this person still. */
  async function isOpenTo(clerk: Viewer, { kind, recordId, accountId }: Seen): Promise<boolean> {
    if (kind === 'VETERAN') {
      const [file] = await veterans.byIds([recordId])
      return file?.accountId === accountId && (await isFileOpenTo(clerk, file))
    }
    const [employer] = await employers.byIds([recordId])
    if (!employer || !isMember(employer, accountId) || !mayDecideOnEmployer(clerk, employer)) return false
    return (await employers.avoidance(clerk, employer)) === null
  }

  /** Whoever has never been asked is told and may say no. */
  const hasSaidNo = async (accountId: string): Promise<boolean> =>
    (await accounts.consentState(accountId, 'ASSISTANCE')) === 'WITHDRAWN'

  async function pagesOf(accountId: string): Promise<AccountRow> {
    const [account] = await accounts.byIds([accountId])
    if (!account) throw platformErrors.notFound()
    if (!hasPagesToSee(account)) throw seenAsErrors.nobodyThere()
    if (await hasSaidNo(accountId)) throw seenAsErrors.refused()
    return account
  }

  /** Ends what the session looked at before: one look at a time. */
  async function open(
    clerk: Viewer,
    session: string | null,
    seen: Seen & { readonly name: string; readonly reason: string },
  ): Promise<SeenAsOpened> {
    if (session === null) throw platformErrors.unauthenticated()
    const [token, sessionHash, now] = [seenToken(newToken()), tokenHash(session), clock()]
    const look = {
      ...seen,
      _id: tokenHash(token),
      byId: clerk.id,
      by: clerk.name,
      stationId: clerk.stationId,
      sessionHash,
      createdAt: now,
      expiresAt: new Date(now.getTime() + seeingMs),
      version: 1,
    }
    await store.endAll(sessionHash, now)
    await store.add({ ...look, until: new Date(now.getTime() + keptMs), ...telling.mark(1) })
    await telling.ask([look])
    return { token, look }
  }

  return {
    owed: { telling },
    notices: [seenAsNotice],
    personal: [seenHeld(store)],
    looks: store.byId,

    /** Opens the pages of a veteran; the reading is in the person's log before that, and the person is told. */
    async seeAsVeteran(viewer: Viewer | null, session: string | null, id: string, reason: string) {
      const clerk = allowed(viewer, maySeeFilesAs)
      const given = checked(seeingRule, { reason })
      const [found] = await veterans.byIds([id])
      if (found && (await isFileOpenTo(clerk, found))) await pagesOf(found.accountId)
      const { accountId, name } = await veterans.veteranFor(clerk, id, 'SEEN_AS')
      return open(clerk, session, { kind: 'VETERAN', recordId: id, accountId, name, ...given })
    },

    /** Opens the pages of a member of an organisation: its owner, when nobody is named. */
    async seeAsMember(
      viewer: Viewer | null,
      session: string | null,
      id: string,
      memberId: string | null,
      reason: string,
    ) {
      const clerk = allowed(viewer, maySeeAs)
      const given = checked(seeingRule, { reason })
      const [employer] = await employers.byIds([id])
      if (!employer || !mayDecideOnEmployer(clerk, employer)) throw platformErrors.notFound()
      const avoided = await employers.avoidance(clerk, employer)
      if (avoided) throw avoided
      const accountId = memberId ?? employer.accountId
      if (!isMember(employer, accountId)) throw platformErrors.notFound()
      const { name } = await pagesOf(accountId)
      return open(clerk, session, { kind: 'EMPLOYER', recordId: id, accountId, name, ...given })
    },

    /** Ends what this session looks at. */
    async endSeenAs(viewer: Viewer | null, session: string | null): Promise<true> {
      allowed(viewer, maySeeAs)
      if (session !== null) await store.endAll(tokenHash(session), clock())
      return true
    },

    /**
     * Who is seen by this token in the browser that holds the clerk's session; nobody elsewhere, so that a token that was read, or handed
     * to somebody, is worth nothing. Null when it is over: by its time, with that session or the clerk's rights, or because the person says
     * no, moved, left or had the account erased.
     */
    async seenBy(token: string, session: string | null): Promise<SeenNow | null> {
      const look = await store.byId(tokenHash(token))
      if (!look || look.expiresAt <= clock()) return null
      if (session === null || tokenHash(session) !== look.sessionHash) return null
      const clerk = await accounts.viewerOfSession(look.sessionHash)
      if (clerk?.id !== look.byId || clerk.isBound || !maySeeAs(clerk)) return null
      const [account] = await accounts.byIds([look.accountId])
      if (!account || !hasPagesToSee(account) || (await hasSaidNo(account._id))) return null
      return (await isOpenTo(clerk, look)) ? { look, viewer: viewerOfAccount(account) } : null
    },
  }
}

export type SeenAs = ReturnType<typeof createSeenAs>
