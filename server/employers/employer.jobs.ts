import { owedJob } from '../platform/queue/owed.ts'
import { jobKind } from '../platform/queue/queue.ts'

/** An employer was verified, returned, or goes by another name: its owner is to be notified, its postings are to follow. */
export const employerDecided = owedJob('employer-decided')

/** A verification ends soon: its owner is to be told. */
export const verificationEnds = jobKind<{ readonly id: string }>('verification-ends')
