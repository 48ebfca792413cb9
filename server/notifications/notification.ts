import type { NoticeRequest } from '../platform/notice.ts'

export type DeliveryState = 'PLANNED' | 'SENDING' | 'DELIVERED' | 'KEPT' | 'DROPPED' | 'FAILED'

export interface Delivery {
  readonly state: DeliveryState
  readonly attempts: number
  /** From when it may be taken: the end of a sender's lease, or of a pause after a failure; null: at once. */
  readonly dueAt: Date | null
  readonly at: Date | null
  /** Since when the present attempt may have left for good: whoever finds it so, its sender having died, does not know. */
  readonly handedAt?: Date | null
  readonly providerId: string | null
  /** Why it was dropped or failed. */
  readonly reason: string | null
}

export interface NotificationRow extends NoticeRequest {
  readonly _id: string
  readonly createdAt: Date
  readonly readAt: Date | null
  readonly email: Delivery
}

export const planned: Delivery = {
  state: 'PLANNED',
  attempts: 0,
  dueAt: null,
  at: null,
  providerId: null,
  reason: null,
}

/** Why a mail was dropped whose notice had outlived its use; it may be of use again. */
export const tooLate = 'past its useful time'

/** A mail is tried this often, over a good day, before it is given up. */
export const mostAttempts = 12

const pausesInMinutes = [1, 5, 15, 60]
const longestPause = 240

/** How long to leave a mail alone after it could not be handed over, in ms: greylisting servers ask for minutes. */
export const pauseAfter = (attempts: number): number =>
  (pausesInMinutes[attempts - 1] ?? longestPause) * 60_000

export const isPastUse = (row: Pick<NotificationRow, 'usefulUntil'>, now: Date): boolean =>
  row.usefulUntil !== null && row.usefulUntil < now
