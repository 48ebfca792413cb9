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
  /** From when it may be taken: the end of a sender's lease, or of a pause after a failure; null: at once. */
  readonly dueAt: Date | null
  /** When a job was last asked for. */
  readonly askedAt: Date
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

export const planned = (now: Date): Delivery => ({
  state: 'PLANNED',
  attempts: 0,
  dueAt: null,
  askedAt: now,
  at: null,
  providerId: null,
  reason: null,
})

/** A mail is tried this often, over a good day, before it is given up. */
export const mostAttempts = 12

const pausesInMinutes = [1, 5, 15, 60]
const longestPause = 240

/** How long to leave a mail alone after it could not be handed over, in ms: greylisting servers ask for minutes. */
export const pauseAfter = (attempts: number): number =>
  (pausesInMinutes[attempts - 1] ?? longestPause) * 60_000

export const isPastUse = (row: Pick<NotificationRow, 'usefulUntil'>, now: Date): boolean =>
  row.usefulUntil !== null && row.usefulUntil < now
