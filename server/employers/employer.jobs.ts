import type { OwedJob } from '../platform/queue/owed.ts'
import { jobKind } from '../platform/queue/queue.ts'

/**
 * An employer was verified, returned, or goes by another name: its owner is to be notified, its postings are to follow.
 * `version` is the employer's after that.
 */
export const employerDecided = jobKind<OwedJob>('employer-decided')
