import type { OwedJob } from '../platform/queue/owed.ts'
import { jobKind } from '../platform/queue/queue.ts'

/** Finds the veterans a fair concerns and invites each once. */
export const announceFair = jobKind<OwedJob>('announce-fair')

/** Notifies those registered that a fair was called off. */
export const announceCancellation = jobKind<OwedJob>('announce-cancellation')
