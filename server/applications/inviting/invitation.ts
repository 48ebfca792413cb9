import type { OwedMark } from '../../platform/queue/owed.ts'
import type { RecordRow } from '../../platform/record.ts'

export const invitationStates = ['OPEN', 'APPLIED', 'DECLINED'] as const
export type InvitationState = (typeof invitationStates)[number]

/** Somebody who was found for a posting is invited to apply for it. */
export interface InvitationRow extends RecordRow {
  readonly postingId: string
  readonly employerId: string
  readonly veteranId: string
  readonly accountId: string
  /** As the employer knows the person. */
  readonly handle: string
  readonly title: string
  readonly employerName: string
  readonly message: string
  /** The member who invited. */
  readonly byId: string | null
  readonly invitedAt: Date
  readonly state: InvitationState
  readonly movedFrom?: string | null
  readonly fileMovedFrom?: string | null
}

export interface StoredInvitation extends InvitationRow {
  /** Person and posting: one invitation only. */
  readonly key?: string
  readonly noticeOwed?: OwedMark
}
