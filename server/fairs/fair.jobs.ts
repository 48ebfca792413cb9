import { jobKind } from '../platform/queue/queue.ts'

/** Finds the veterans a fair concerns and invites each once. */
export const announceFair = jobKind<{ fairId: string }>('announce-fair')

/** Tells those registered that a fair was called off. */
export const tellCancellation = jobKind<{ fairId: string }>('tell-fair-cancellation')
