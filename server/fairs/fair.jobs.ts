import { owedJob } from '../platform/queue/owed.ts'

/** What has not moved for this long has lost its job or its worker. */
const patienceMs = 45_000

/** Finds the veterans a fair concerns and invites each once. */
export const announceFair = owedJob('announce-fair', patienceMs)

/** Tells those registered and those invited of a new day, hour or place. */
export const announceChange = owedJob('announce-change', patienceMs)

/** Notifies those registered that a fair was called off. */
export const announceCancellation = owedJob('announce-cancellation', patienceMs)

/** Staff decided on a fair's wording: whoever wrote it is to be told. */
export const fairWordingDecided = owedJob('fair-wording-decided')
