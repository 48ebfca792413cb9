import { invitationRule, type InvitationInput } from '../../../rules/member.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import { idUnderKey, type MakingKey } from '../../platform/made-once.ts'
import type { Platform } from '../../platform/platform.ts'
import { newToken, tokenHash } from '../../platform/token.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { mayKeepOrganisation } from '../employer.policy.ts'
import type { EmployerStore } from '../employer.store.ts'
import type { EmployerRow } from '../employer.ts'
import { mostInvitations, type InvitationRow, type InvitationStore } from './invitation.store.ts'
import type { Joining } from './joining.ts'
import { memberErrors } from './member.errors.ts'
import { isMember } from './member.ts'

interface InvitationsDeps extends Pick<Platform, 'clock' | 'newId' | 'secrets'> {
  readonly employers: EmployerStore
  readonly invitations: InvitationStore
  readonly joining: Pick<Joining, 'join'>
  /** The organisation of whom it asks, who owns it. */
  readonly owned: (viewer: Viewer | null) => Promise<EmployerRow>
}

/** What a link says to whoever opens it. */
export interface InvitationSeen {
  readonly firm: string
  readonly invitedBy: string
  readonly expiresAt: Date
  /** The last four digits of the number that it is for; null: for whoever holds it. */
  readonly phoneTail: string | null
}

const daysGood = 7
const dayMs = 86_400_000

/** Links by which people become members. */
export function memberInvitations(deps: InvitationsDeps) {
  const { clock, newId, secrets, employers, invitations, joining, owned } = deps

  /** Under a key the same link whenever it is sent again. */
  const tokenFor = (employerId: string, key: MakingKey): string =>
    key == null
      ? newToken()
      : (secrets.keyedHashes(`invitation ${idUnderKey('invitation', employerId, key)}`)[0] ?? '')

  async function opened(token: string, accountId: string | null) {
    const invitation = await invitations.at(tokenHash(token), accountId, clock())
    const employer = invitation && (await employers.byId(invitation.employerId))
    if (!invitation || !employer) throw memberErrors.linkOver()
    return { invitation, employer }
  }

  return {
    /** The link's token is told to the owner once. */
    async inviteMember(viewer: Viewer | null, input: InvitationInput, key?: MakingKey) {
      const employer = await owned(viewer)
      const owner = allowed(viewer, mayKeepOrganisation)
      const { phone } = checked(invitationRule, input)
      const now = clock()
      const open = await invitations.openOf(employer._id, now)
      const token = tokenFor(employer._id, key)
      const standing = open.find((each) => each.tokenHash === tokenHash(token))
      if (standing) return { invitation: standing, token }
      if (open.length >= mostInvitations) throw memberErrors.tooManyInvitations()
      const invitation: InvitationRow = {
        _id: newId(),
        tokenHash: tokenHash(token),
        employerId: employer._id,
        phone,
        invitedBy: owner.name,
        invitedById: owner.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + daysGood * dayMs),
        takenBy: null,
      }
      return { invitation: await invitations.put(invitation), token }
    },

    async endInvitation(viewer: Viewer | null, id: string): Promise<EmployerRow> {
      const employer = await owned(viewer)
      if (!(await invitations.end(id, employer._id))) throw platformErrors.notFound()
      return employer
    },

    invitations: (employer: EmployerRow): Promise<InvitationRow[]> =>
      invitations.openOf(employer._id, clock()),

    /** For whoever holds the link, signed in or not. */
    async invitation(viewer: Viewer | null, token: string): Promise<InvitationSeen> {
      const { invitation, employer } = await opened(token, viewer?.id ?? null)
      const { phone, invitedBy, expiresAt } = invitation
      return { firm: employer.name, invitedBy, expiresAt, phoneTail: phone?.slice(-4) ?? null }
    },

    /** Sent again it does nothing more. */
    async acceptInvitation(viewer: Viewer | null, token: string): Promise<EmployerRow> {
      const someone = allowed(viewer, mayKeepOrganisation)
      const { invitation, employer } = await opened(token, someone.id)
      // Sent again it does nothing more; it is no way back for whoever has left.
      if (invitation.takenBy !== null) {
        if (!isMember(employer, someone.id)) throw memberErrors.linkOver()
        return employer
      }
      if (invitation.phone !== null && invitation.phone !== someone.phone) throw memberErrors.otherNumber()
      if (!(await invitations.take(invitation, someone.id))) throw memberErrors.linkOver()
      await joining.join(employer, someone, someone).catch(async (error: unknown) => {
        await invitations.giveBack(invitation, someone.id)
        throw error
      })
      return (await employers.byId(employer._id)) ?? employer
    },
  }
}
