import { owedJob } from '../platform/queue/owed.ts'
import { jobKind } from '../platform/queue/queue.ts'

/** An employer was verified, returned, or goes by another name: its owner is to be notified, its postings are to follow. */
export const employerDecided = owedJob('employer-decided')

/** An organisation was closed: its postings are to be withdrawn, its people told. Once more a minute later, for what was under way. */
export const employerClosed = owedJob('employer-closed')

/** An organisation went into another, or came back: people, postings and keys are to follow. Once more a minute later, for what was under way. */
export const firmsMerged = owedJob('firms-merged')

/** A verification ends soon: its owner is to be told. */
export const verificationEnds = jobKind<{ readonly id: string }>('verification-ends')
