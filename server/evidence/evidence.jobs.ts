import { owedJob } from '../platform/queue/owed.ts'

/** A file was sent, or is to go: whether a record holds it decides whether it stays. */
export const settleEvidence = owedJob('settle-evidence', 10 * 60_000)
