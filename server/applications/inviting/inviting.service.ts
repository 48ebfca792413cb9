import { applicationInvitationRule, mostInvitationsADay } from '../../../rules/application-invitation.ts'
import { addDays, dayOf, startOfDay } from '../../../rules/office-time.ts'
import type { Accounts } from '../../accounts/index.ts'
import type { Matching } from '../../matching/index.ts'
import { checked } from '../../platform/checked.ts'
import type { NoticeRequest } from '../../platform/notice.ts'
import type { CountedPage, PageArgs } from '../../platform/page.ts'
import type { Platform } from '../../platform/platform.ts'
import { quotaStore } from '../../platform/quota.ts'
import { firstVersion } from '../../platform/record.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { mayAnswer, mayApply } from '../application.policy.ts'
import type { takingPart } from '../taking-part.ts'
import { invitationErrors } from './invitation.errors.ts'
import { invitedToApply } from './invitation.notices.ts'
import type { InvitationStore } from './invitation.store.ts'
import type { InvitationRow, InvitationState } from './invitation.ts'

interface InvitingDeps extends Pick<Platform, 'clock' | 'newId' | 'connection'> {
  readonly invitations: InvitationStore
  readonly made: ReturnType<InvitationStore['made']>
  readonly accounts: Pick<Accounts, 'consentStates'>
  readonly matching: Pick<Matching, 'personFound'>
  readonly taking: Pick<ReturnType<typeof takingPart>, 'organisationOf'>
}

/** Employers invite people whom they found, and do not learn who it is. */
export function inviting(deps: InvitingDeps) {
  const { invitations, made, accounts, matching, taking, clock, newId, connection } = deps
  const quotas = quotaStore(connection)

  const stillAgrees = async (accountId: string): Promise<boolean> =>
    (await accounts.consentStates([accountId], 'BEING_FOUND')).get(accountId) === 'GIVEN'

  async function takeOneOfToday(employerId: string): Promise<void> {
    const [now, today] = [clock(), dayOf(clock())]
    const tomorrow = startOfDay(addDays(today, 1))
    if (!(await quotas.take(`invitations ${employerId} ${today}`, mostInvitationsADay, tomorrow)))
      throw invitationErrors.tooManyToday(Math.ceil((tomorrow.getTime() - now.getTime()) / 1_000))
  }

  /** Whoever withdraws the consent at that very moment is not invited. */
  async function unlessWithdrawn({ accountId, state }: InvitationRow): Promise<InvitationState> {
    if (await stillAgrees(accountId)) return state
    await invitations.dropOpen(accountId)
    throw invitationErrors.nobody()
  }

  return {
    async inviteToApply(
      viewer: Viewer | null,
      postingId: string,
      personId: string,
      given: string,
    ): Promise<InvitationState> {
      const someone = allowed(viewer, mayAnswer)
      const { message } = checked(applicationInvitationRule, { message: given })
      const found = await matching.personFound(someone, postingId, personId)
      if (!found) throw invitationErrors.nobody()
      const { posting, file } = found
      const before = await invitations.ofPerson(postingId, file.accountId)
      if (before) return before.state
      const employer = await taking.organisationOf(someone)
      await takeOneOfToday(employer._id)
      const now = clock()
      const row: InvitationRow = {
        ...{ _id: newId(), postingId, employerId: employer._id, handle: personId },
        ...{ veteranId: file._id, accountId: file.accountId, byId: someone.id },
        ...{ title: posting.title, employerName: employer.name, message },
        ...{ invitedAt: now, state: 'OPEN' },
        ...firstVersion(now),
      }
      const kept = await invitations.keep(row, made.mark(row.version))
      const state = await unlessWithdrawn(kept)
      if (kept._id === row._id) await made.ask([row])
      return state
    },

    async declineInvitation(viewer: Viewer | null, id: string): Promise<InvitationRow> {
      const someone = allowed(viewer, mayApply)
      const row = await invitations.byId(id)
      if (!row || row.accountId !== someone.id) throw invitationErrors.unknown()
      if (row.state === 'DECLINED') return row
      const declined = await invitations.settle(id, 'DECLINED', clock())
      if (!declined) throw invitationErrors.answered()
      return declined
    },

    async myInvitations(viewer: Viewer | null, args: PageArgs): Promise<CountedPage<InvitationRow>> {
      const someone = allowed(viewer, mayApply)
      // Of a consent that is withdrawn the file hears a moment later.
      if (!(await stillAgrees(someone.id))) await invitations.dropOpen(someone.id)
      return invitations.openPage(someone.id, args)
    },

    /** How invitations of the viewer's organisation stand, by what it knows the people by. */
    async invitationsByHandle(viewer: Viewer | null, handles: readonly string[]): Promise<InvitationRow[]> {
      if (viewer === null || !mayAnswer(viewer)) return []
      return invitations.byHandles((await taking.organisationOf(viewer))._id, handles)
    },

    /** Whether the person was invited to what they apply for now. */
    wasInvited: async (postingId: string, accountId: string): Promise<boolean> =>
      (await invitations.ofPerson(postingId, accountId)) !== null,

    async invitationTaken(postingId: string, accountId: string): Promise<void> {
      const row = await invitations.ofPerson(postingId, accountId)
      if (row) await invitations.settle(row._id, 'APPLIED', clock())
    },

    /** Brings invitations to what a person consents to now. Safe to repeat. */
    async followFoundConsent(accountId: string): Promise<void> {
      if (!(await stillAgrees(accountId))) await invitations.dropOpen(accountId)
    },

    /** For the job. Safe to repeat. */
    async invitationNotice(id: string): Promise<NoticeRequest[]> {
      const row = await invitations.byId(id)
      if (row?.state !== 'OPEN' || !(await stillAgrees(row.accountId))) return []
      return [invitedToApply.to(row)(row.accountId)]
    },
  }
}
