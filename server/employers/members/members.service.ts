import { joinRule, type JoinInput } from '../../../rules/member.ts'
import { checked } from '../../platform/checked.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import type { Accounts } from '../../accounts/index.ts'
import { employerErrors } from '../employer.errors.ts'
import { mayKeepOrganisation } from '../employer.policy.ts'
import type { EmployerStore } from '../employer.store.ts'
import type { EmployerRow } from '../employer.ts'
import { invitationStore } from './invitation.store.ts'
import { memberInvitations } from './invitations.service.ts'
import { joinRequestStore, type JoinRequestRow } from './join-request.store.ts'
import { joining } from './joining.ts'
import { memberEventStore } from './member-event.store.ts'
import { memberErrors } from './member.errors.ts'
import { isVerified } from '../../verification/index.ts'
import { joinAskedNotice, memberNotices } from './member.notices.ts'
import { membershipHeld } from './membership-held.ts'
import { isMember, roleIn } from './member.ts'

interface MembersDeps extends Pick<Platform, 'connection' | 'clock' | 'newId' | 'secrets' | 'queue' | 'log'> {
  readonly employers: EmployerStore
  readonly accounts: Pick<Accounts, 'byIds'>
}

const daysOpen = 30
const dayMs = 86_400_000

/** Who belongs to an organisation, how one comes and goes. */
export function organisationMembers(deps: MembersDeps) {
  const { connection, clock, employers, accounts } = deps
  const events = memberEventStore(connection)
  const requests = joinRequestStore(connection)
  const invitations = invitationStore(connection)
  const telling = events.telling(deps)
  const asking = requests.asking(deps)
  const entering = joining({ ...deps, events, telling })

  async function mine(viewer: Viewer | null): Promise<EmployerRow> {
    const employer = await employers.ofAccount(allowed(viewer, mayKeepOrganisation).id)
    if (!employer) throw employerErrors.notRegistered()
    return employer
  }

  async function owned(viewer: Viewer | null): Promise<EmployerRow> {
    const employer = await mine(viewer)
    if (roleIn(employer, allowed(viewer, mayKeepOrganisation).id) !== 'OWNER') throw memberErrors.ownerOnly()
    return employer
  }

  const nameOf = async (accountId: string): Promise<string> =>
    (await accounts.byIds([accountId]))[0]?.name ?? ''

  /** Only of what staff have found to be right: else whoever claims a firm's code would read who works there. */
  const mayAnswer = ({ verification }: EmployerRow): boolean => isVerified(verification, clock())

  const asItIs = async (employer: EmployerRow): Promise<EmployerRow> =>
    (await employers.byId(employer._id)) ?? employer

  return {
    ...memberInvitations({ ...deps, invitations, joining: entering, owned }),
    owned,
    owedOfMembers: { telling, asking },
    heldOfMembers: membershipHeld({ employers, events, requests, invitations }),
    memberEvents: ({ _id }: EmployerRow) => events.of(_id),
    joinRequests: async (employer: EmployerRow): Promise<JoinRequestRow[]> =>
      mayAnswer(employer) ? requests.for(employer.creditCode, clock()) : [],
    myJoinRequest: (viewer: Viewer | null) => requests.of(allowed(viewer, mayKeepOrganisation).id, clock()),

    /** The same answer whether an organisation has that code or not. */
    async askToJoin(viewer: Viewer | null, input: JoinInput): Promise<JoinRequestRow> {
      const { id, name, phone } = allowed(viewer, mayKeepOrganisation)
      const { creditCode, note } = checked(joinRule, input)
      if (await employers.ofAccount(id)) throw memberErrors.elsewhere()
      // Sent again it asks nothing anew: the owner is told of it once.
      const standing = await requests.of(id, clock())
      if (standing?.creditCode === creditCode && standing.note === note) return standing
      const askedAt = clock()
      const version = askedAt.getTime()
      const expiresAt = new Date(version + daysOpen * dayMs)
      const row = { _id: id, creditCode, name, phone, note, askedAt, expiresAt, version }
      await requests.put({ ...row, ...asking.mark(version) })
      await asking.ask([row])
      return row
    },

    async withdrawJoinRequest(viewer: Viewer | null): Promise<true> {
      await requests.drop(allowed(viewer, mayKeepOrganisation).id)
      return true
    },

    async acceptJoinRequest(viewer: Viewer | null, id: string): Promise<EmployerRow> {
      const employer = await owned(viewer)
      const asked = mayAnswer(employer) && (await requests.take(id, employer.creditCode, clock()))
      if (!asked) throw memberErrors.noRequest()
      const { _id, name } = asked
      await entering
        .join(employer, { id: _id, name }, allowed(viewer, mayKeepOrganisation))
        .catch(async (error: unknown) => {
          await requests.put(asked)
          throw error
        })
      return asItIs(employer)
    },

    async refuseJoinRequest(viewer: Viewer | null, id: string): Promise<EmployerRow> {
      const employer = await owned(viewer)
      if (!mayAnswer(employer) || !(await requests.take(id, employer.creditCode, clock())))
        throw memberErrors.noRequest()
      return employer
    },

    /** The person's next request sees nothing of the organisation any more. */
    async removeMember(viewer: Viewer | null, id: string): Promise<EmployerRow> {
      const employer = await owned(viewer)
      const owner = allowed(viewer, mayKeepOrganisation)
      if (id === owner.id) throw memberErrors.ownerStays()
      if (!isMember(employer, id)) throw memberErrors.noMember()
      const event = {
        kind: 'REMOVED',
        employerId: employer._id,
        accountId: id,
        name: await nameOf(id),
      } as const
      const isDone = await entering.happens({ ...event, byId: owner.id, by: owner.name }, () =>
        employers.members.leave(employer._id, id),
      )
      if (!isDone) throw memberErrors.noMember()
      return asItIs(employer)
    },

    async leaveEmployer(viewer: Viewer | null): Promise<true> {
      const { id, name } = allowed(viewer, mayKeepOrganisation)
      const employer = await mine(viewer)
      const event = {
        kind: 'LEFT',
        employerId: employer._id,
        accountId: id,
        name,
        byId: id,
        by: name,
      } as const
      if (!(await entering.happens(event, () => employers.members.leave(employer._id, id))))
        throw memberErrors.ownerStays()
      return true
    },

    async handOverEmployer(viewer: Viewer | null, id: string): Promise<EmployerRow> {
      const employer = await owned(viewer)
      const owner = allowed(viewer, mayKeepOrganisation)
      if (!isMember(employer, id)) throw memberErrors.noMember()
      const event = {
        kind: 'HANDED_OVER',
        employerId: employer._id,
        accountId: id,
        name: await nameOf(id),
      } as const
      const isDone = await entering.happens({ ...event, byId: owner.id, by: owner.name }, () =>
        employers.members.handOver(employer._id, owner.id, id),
      )
      if (!isDone) throw memberErrors.noMember()
      return asItIs(employer)
    },

    /** Whom to tell of what befell a member, and of a request; none when it is over. */
    async noticesOfMemberEvent(id: string) {
      const event = await events.byId(id)
      const employer = event && (await employers.byId(event.employerId))
      return event && employer ? memberNotices(event, employer) : []
    },
    async noticesOfJoinRequest(id: string) {
      const asked = await requests.of(id, clock())
      const employer = asked && (await employers.codes.holderOf(asked.creditCode))
      return asked && employer && mayAnswer(employer)
        ? [joinAskedNotice.to({ request: asked, employer })(employer.accountId)]
        : []
    },
  }
}
