import type { Accounts } from '../accounts/index.ts'
import type { Clock } from '../platform/clock.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Platform } from '../platform/platform.ts'
import { isPresent } from '../platform/present.ts'
import type { Reading } from '../reading/index.ts'
import { createEvidence } from '../evidence/index.ts'
import {
  decisionNotice,
  isVerified,
  returnedProofs,
  undoneNotice,
  type FieldFinding,
} from '../verification/index.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { employerDesk } from './employer-desk.service.ts'
import { employerInterest } from './employer-interest.ts'
import { mayKeepOrganisation, maySeeAllOf } from './employer.policy.ts'
import { organisationHeld } from './organisation-held.ts'
import { employerStore, type EmployerStore } from './employer.store.ts'
import type { EmployerRow } from './employer.ts'
import { employerWriting } from './employer-writing.ts'
import { publicEmployers } from './public-employers.ts'
import { registering } from './registering.service.ts'
import { joinAskedNotice, memberNotice } from './members/member.notices.ts'
import { organisationMembers } from './members/members.service.ts'
import { creditCodes } from './codes/codes.service.ts'
import { employerRegister } from './register/employer-register.service.ts'
import { proofsOfEmployer } from './employer-proofs.service.ts'
import { closedNotice } from './closing/closing.notices.ts'
import { organisationClosing } from './closing/closing.service.ts'
import { firmMergeFollowing } from './merging/merge-following.ts'
import { mergedNotice } from './merging/merging.notices.ts'
import { firmsMerging } from './merging/merging.service.ts'
import { employerLikeness } from './likeness.service.ts'
import { renewals } from './renewal/renewal.service.ts'
import { renewingEmployer } from './renewal/renewing.service.ts'
import { heldWordingOf } from './resubmission.ts'

interface EmployersDeps extends Pick<
  Platform,
  'connection' | 'clock' | 'newId' | 'queue' | 'log' | 'secrets' | 'files' | 'scanner'
> {
  readonly accounts: Pick<Accounts, 'byIds'>
  readonly reading: Pick<Reading, 'wording'>
}

/** The check by staff, under the names that it has in the API. */
const checking = (desk: ReturnType<typeof employerDesk>) => ({
  employersToVerify: desk.queue,
  verifyEmployer: desk.verify,
  returnEmployer: desk.giveBack,
  verifyEmployers: desk.verifyEach,
  returnEmployers: desk.giveBackEach,
  pastDecisions: desk.pastDecisions,
  keepDecision: desk.keepDecision,
})

/** Organisations that are closed, with what was to prove them. */
const closedCases = ({ closings, desk }: EmployerStore) => ({
  // Counted among those that were given back.
  countAll: () => Promise.resolve(0),
  countReturned: closings.countClosed,
  returned: closings.closedWithProofs,
  withoutProofs: desk.withoutProofs,
})

/** What was to prove cases that are over. */
const keptProofs = (store: EmployerStore, evidence: ReturnType<typeof createEvidence>) => [
  returnedProofs(store.desk, evidence),
  returnedProofs(closedCases(store), evidence),
]

/** How an organisation comes to be, is corrected, renewed and closed by its owner. */
const ownOrganisation = (
  parts: Parameters<typeof registering>[0] &
    Parameters<typeof renewingEmployer>[0] &
    Parameters<typeof organisationClosing>[0],
) => ({ ...registering(parts), ...renewingEmployer(parts), ...organisationClosing(parts) })

/** How two of one firm become one. */
const mergingOf = (parts: Parameters<typeof firmsMerging>[0] & Parameters<typeof firmMergeFollowing>[0]) => ({
  ...firmsMerging(parts),
  firmMergeFollowing: firmMergeFollowing(parts),
})

const ownNotices = [decisionNotice, undoneNotice, memberNotice, joinAskedNotice, closedNotice, mergedNotice]

/** Organisations by their ids, and the one for which somebody works, or a program by its key. */
const foundIn = ({ byIds, byId, ofAccount, verifications, checkedNames }: EmployerStore, clock: Clock) => ({
  byIds,
  ofAccount,
  ofViewer: ({ id, worksFor }: Viewer): Promise<EmployerRow | null> =>
    worksFor === undefined
      ? ofAccount(id)
      : byId(worksFor).then((row) => (row?.closedAt || row?.mergedInto ? null : row)),

  /** Those that are verified at this moment, by name: at most so many. */
  async verifiedNames(limit: number): Promise<{ readonly _id: string; readonly name: string }[]> {
    const found = await checkedNames(limit)
    return found
      .filter(({ verification }) => isVerified(verification, clock()))
      .map(({ _id, name }) => ({ _id, name }))
  },

  /** Ids of those that are verified at this moment: what their postings were told of them may be old. */
  async verifiedAmong(ids: readonly (string | null)[]): Promise<ReadonlySet<string | null>> {
    const asked = [...new Set(ids)].filter(isPresent)
    const found = asked.length > 0 ? await verifications(asked) : []
    return new Set(
      found.filter(({ verification }) => isVerified(verification, clock())).map(({ _id }) => _id),
    )
  },
})

export const createEmployers = (deps: EmployersDeps) => {
  const { clock, reading } = deps
  const interest = employerInterest(deps)
  const store = employerStore(deps.connection)
  const found = foundIn(store, clock)
  const decided = store.decided(deps)
  const likeness = employerLikeness({ store })
  const renewal = renewals({ ...deps, store })
  const desk = employerDesk({ ...deps, store, decided, interest })
  const codes = creditCodes({ store, clock, decided, interest })

  const memberDeps = { ...deps, employers: store }
  const { owedOfMembers, heldOfMembers, ...members } = organisationMembers(memberDeps)
  const { write, writeProofs } = employerWriting({ store, decided, clock })
  const known = { ...deps, store, codes, write, owned: members.owned }
  const { closing: closes, ...own } = ownOrganisation(known)
  const merging = store.merging(deps)
  const owed = { decided, merging, comparing: likeness.comparing, ending: renewal.ending }

  return {
    ...members,
    ...proofsOfEmployer({ ...deps, employers: store, mine: members.owned, writeProofs }),
    ...employerRegister(store, clock),
    ...own,
    ...mergingOf({ ...deps, store, interest, merging }),
    ...checking(desk),
    ...codes,
    owed: { closes, ...owed, ...owedOfMembers },
    renewal,
    lookingLike: likeness.lookingLike,
    notices: [...ownNotices, ...renewal.notices, ...codes.notices],
    ...found,
    ...publicEmployers(store, clock),
    personal: [organisationHeld(store), heldOfMembers],
    kept: keptProofs(store, createEvidence(deps)),

    async myEmployer(viewer: Viewer | null): Promise<EmployerRow | null> {
      return found.ofViewer(allowed(viewer, mayKeepOrganisation))
    },

    async employer(viewer: Viewer | null, id: string): Promise<EmployerRow> {
      const employer = await store.byId(id)
      if (!employer) throw platformErrors.notFound()
      if (!maySeeAllOf(viewer, employer) && !isVerified(employer.verification, clock()))
        throw platformErrors.notFound()
      return employer
    },

    ...interest,

    /** The words that a clerk is to look at before it is shown. */
    heldWording: (employer: EmployerRow): FieldFinding[] => heldWordingOf(employer, reading.wording),
  }
}

export type Employers = ReturnType<typeof createEmployers>
