import type { EmployerInput } from '../../rules/employer.ts'
import type { Accounts } from '../accounts/index.ts'
import { isDuplicateKey } from '../platform/database.ts'
import { platformErrors } from '../platform/errors.ts'
import { madeOnce, type MakingKey } from '../platform/made-once.ts'
import type { Platform } from '../platform/platform.ts'
import { isPresent } from '../platform/present.ts'
import { firstVersion } from '../platform/record.ts'
import type { Reading } from '../reading/index.ts'
import {
  decisionNotice,
  isVerified,
  submitted,
  undoneNotice,
  type FieldFinding,
} from '../verification/index.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { employerDesk } from './employer-desk.service.ts'
import { employerInterest } from './employer-interest.ts'
import { employerErrors } from './employer.errors.ts'
import { checkedEmployer } from './employer.input.ts'
import { mayKeepOrganisation, maySeeAllOf } from './employer.policy.ts'
import { organisationHeld } from './organisation-held.ts'
import { employerStore } from './employer.store.ts'
import type { EmployerDraft, EmployerRow } from './employer.ts'
import { employerWriting } from './employer-writing.ts'
import { joinAskedNotice, memberNotice } from './members/member.notices.ts'
import { organisationMembers } from './members/members.service.ts'
import { employerRegister } from './register/employer-register.service.ts'
import { proofsOfEmployer } from './employer-proofs.service.ts'
import { employerLikeness } from './likeness.service.ts'
import { renewals } from './renewal/renewal.service.ts'
import { heldWordingOf, verificationAfter } from './resubmission.ts'

interface EmployersDeps extends Pick<
  Platform,
  'connection' | 'clock' | 'newId' | 'queue' | 'log' | 'secrets' | 'files' | 'scanner'
> {
  readonly accounts: Pick<Accounts, 'byIds'>
  readonly reading: Pick<Reading, 'wording'>
}

const newEmployer = (
  draft: EmployerDraft,
  { newId, clock }: Pick<Platform, 'newId' | 'clock'>,
): EmployerRow => ({
  _id: newId(),
  members: [{ accountId: draft.accountId, since: clock() }],
  verification: submitted(clock()),
  ...firstVersion(clock()),
  ...draft,
})

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

export const createEmployers = (deps: EmployersDeps) => {
  const { clock, newId, reading } = deps
  const interest = employerInterest(deps)
  const store = employerStore(deps.connection)
  const decided = store.decided(deps)
  const likeness = employerLikeness({ store })
  const renewal = renewals({ ...deps, store })
  const desk = employerDesk({ ...deps, store, decided, interest })

  async function refuseTaken(error: unknown, accountId: string, own: string | null): Promise<never> {
    if (!isDuplicateKey(error)) throw error
    const standing = await store.ofAccount(accountId)
    throw standing && standing._id !== own ? employerErrors.oneEach() : employerErrors.creditCodeTaken()
  }

  const { owedOfMembers, heldOfMembers, owned, ...members } = organisationMembers({
    ...deps,
    employers: store,
  })
  const { write, writeProofs } = employerWriting({ store, decided, clock })

  return {
    ...members,
    ...proofsOfEmployer({ ...deps, employers: store, mine: owned, writeProofs }),
    ...employerRegister(store, clock),
    ...checking(desk),
    owed: { decided, comparing: likeness.comparing, ending: renewal.ending, ...owedOfMembers },
    renewal,
    lookingLike: likeness.lookingLike,
    notices: [decisionNotice, undoneNotice, memberNotice, joinAskedNotice, ...renewal.notices],
    byIds: store.byIds,
    ofAccount: store.ofAccount,
    personal: [organisationHeld(store), heldOfMembers],

    /** Ids of those that are verified at this moment: what their postings were told of them may be old. */
    async verifiedAmong(ids: readonly (string | null)[]): Promise<ReadonlySet<string | null>> {
      const asked = [...new Set(ids)].filter(isPresent)
      const found = asked.length > 0 ? await store.verifications(asked) : []
      return new Set(
        found.filter(({ verification }) => isVerified(verification, clock())).map(({ _id }) => _id),
      )
    },

    async myEmployer(viewer: Viewer | null): Promise<EmployerRow | null> {
      return store.ofAccount(allowed(viewer, mayKeepOrganisation).id)
    },

    async employer(viewer: Viewer | null, id: string): Promise<EmployerRow> {
      const employer = await store.byId(id)
      if (!employer) throw platformErrors.notFound()
      if (!maySeeAllOf(viewer, employer) && !isVerified(employer.verification, clock()))
        throw platformErrors.notFound()
      return employer
    },

    async registerEmployer(
      viewer: Viewer | null,
      input: EmployerInput,
      key?: MakingKey,
    ): Promise<EmployerRow> {
      const { id: accountId } = allowed(viewer, mayKeepOrganisation)
      const making = { kind: 'employer', maker: accountId, key, newId, byId: store.byId }
      return madeOnce<EmployerRow>(making, async (_id) => {
        const { version: _, ...facts } = checkedEmployer(input, reading.wording)
        const row = newEmployer({ ...facts, accountId, _id }, deps)
        await store.add([row]).catch((error: unknown) => refuseTaken(error, accountId, null))
        return row
      })
    },

    async updateEmployer(viewer: Viewer | null, input: EmployerInput): Promise<EmployerRow> {
      allowed(viewer, mayKeepOrganisation)
      const { version, ...facts } = checkedEmployer(input, reading.wording)
      const employer = await owned(viewer)
      if (typeof version === 'number' && version !== employer.version) throw platformErrors.changed()
      const now = clock()
      const verification = verificationAfter(employer, facts, now, reading.wording)
      const isToFollow = facts.name !== employer.name || verification.state !== employer.verification.state
      return write(employer, { ...facts, verification }, isToFollow).catch((error: unknown) =>
        refuseTaken(error, employer.accountId, employer._id),
      )
    },

    ...interest,

    /** The words that a clerk is to look at before it is shown. */
    heldWording: (employer: EmployerRow): FieldFinding[] => heldWordingOf(employer, reading.wording),

    /** Organisations as given, for example data: nobody is notified. */
    async createMany(drafts: readonly EmployerDraft[]): Promise<EmployerRow[]> {
      const rows = drafts.map((draft) => newEmployer(draft, deps))
      await store.add(rows)
      return rows
    },
  }
}

export type Employers = ReturnType<typeof createEmployers>
