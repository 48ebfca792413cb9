import { owedJob } from '../platform/queue/owed.ts'

/** What has not moved for this long has lost its job or its worker. */
const patienceMs = 45_000

/** Finds the veterans a fair concerns and invites each once. */
export const announceFair = owedJob('announce-fair', patienceMs)

/** Notifies those registered that a fair was called off. */
export const announceCancellation = owedJob('announce-cancellation', patienceMs)
