import type { Text } from '../platform/text.ts'

export type NotificationKind = 'FAIR_INVITATION' | 'FAIR_CANCELLED' | 'VERIFICATION_DECIDED'

export type DeliveryState = 'PLANNED' | 'SENDING' | 'DELIVERED' | 'KEPT' | 'DROPPED' | 'FAILED'

/** What a notice says beside its kind: names and dates, no sentences. */
export interface Facts {
  readonly title?: Text
  readonly place?: string
  readonly startsAt?: Date
  readonly endsAt?: Date
  readonly registrationClosesAt?: Date
  readonly reason?: string
  readonly outcome?: 'VERIFIED' | 'RETURNED'
}

/** What a feature asks for: one notice to one account about one subject. Kind, recipient and subject make it unique. */
export interface NotificationRequest {
  readonly kind: NotificationKind
  readonly recipientId: string
  readonly subjectId: string
  /** The page a reader should open, below the installation's address. */
  readonly path: string
  readonly facts: Facts
  /** After this the notice is dropped, not sent late. */
  readonly usefulUntil: Date | null
}

export interface Delivery {
  readonly state: DeliveryState
  readonly attempts: number
  /** While `SENDING`: until when the sender holds it; after that it may be taken over. */
  readonly leaseUntil: Date | null
  readonly at: Date | null
  readonly providerId: string | null
  /** Why it was dropped or failed. */
  readonly reason: string | null
}

export interface NotificationRow extends NotificationRequest {
  readonly _id: string
  readonly createdAt: Date
  readonly readAt: Date | null
  readonly email: Delivery
}

export const planned: Delivery = {
  state: 'PLANNED',
  attempts: 0,
  leaseUntil: null,
  at: null,
  providerId: null,
  reason: null,
}

/** A mail is tried this often before it is given up. */
export const mostAttempts = 5

export const isPastUse = (row: Pick<NotificationRow, 'usefulUntil'>, now: Date): boolean =>
  row.usefulUntil !== null && row.usefulUntil < now
