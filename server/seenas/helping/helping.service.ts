import { viewerOfAccount, type Accounts } from '../../accounts/index.ts'
import type { Matching } from '../../matching/index.ts'
import { platformErrors } from '../../platform/errors.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import type { Search } from '../../search/index.ts'
import type { Veterans } from '../../veterans/index.ts'
import { helpingErrors } from './helping.errors.ts'
import { mayFindWorkFor } from './helping.policy.ts'

interface HelpingDeps {
  readonly accounts: Pick<Accounts, 'byIds' | 'consentState'>
  readonly veterans: Pick<Veterans, 'byIds' | 'veteranFor'>
  readonly matching: Pick<Matching, 'matches' | 'whyShown'>
  readonly search: Pick<Search, 'searchPostings'>
}

type MatchArgs = Parameters<Matching['matches']>[1]
type SearchArgs = Parameters<Search['searchPostings']>[1]

/** Work that staff find for somebody whom they accompany: exactly what that person would be shown, and the person sees who looked. */
export function createHelping({ accounts, veterans, matching, search }: HelpingDeps) {
  /** Refused before anything is written down when the person wants none of it. */
  async function refuseUnwanted(accountId: string): Promise<void> {
    const [help, use] = await Promise.all([
      accounts.consentState(accountId, 'ASSISTANCE'),
      accounts.consentState(accountId, 'MATCHING'),
    ])
    if (help === 'WITHDRAWN') throw helpingErrors.refused()
    if (use === 'WITHDRAWN') throw helpingErrors.notMatched()
  }

  /** As whom the answer is made; that the file is read stands in the log and with the person before that. */
  async function asPerson(clerk: Viewer | null, veteranId: string, purpose: 'WORK' | 'WHY'): Promise<Viewer> {
    const staff = allowed(clerk, mayFindWorkFor)
    const [known] = await veterans.byIds([veteranId])
    if (known) await refuseUnwanted(known.accountId)
    const { accountId } = await veterans.veteranFor(staff, veteranId, purpose)
    const [account] = await accounts.byIds([accountId])
    if (!account) throw platformErrors.notFound()
    return viewerOfAccount(account)
  }

  return {
    matchesFor: async (viewer: Viewer | null, veteranId: string, args: MatchArgs) =>
      matching.matches(await asPerson(viewer, veteranId, 'WORK'), args),

    searchFor: async (viewer: Viewer | null, ip: string, veteranId: string, args: SearchArgs) =>
      search.searchPostings({ viewer: await asPerson(viewer, veteranId, 'WORK'), ip, isWatched: true }, args),

    /** Of the viewer's own file where none is named. */
    whyShown: async (viewer: Viewer | null, postingId: string, veteranId: string | null) =>
      matching.whyShown(veteranId === null ? viewer : await asPerson(viewer, veteranId, 'WHY'), postingId),
  }
}
