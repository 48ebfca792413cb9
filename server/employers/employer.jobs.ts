import { jobKind } from '../platform/queue/queue.ts'

/**
 * An employer was verified, returned, or goes by another name: the owner is to be told, its postings are to follow.
 * `version` is the employer's after that.
 */
export const employerDecided = jobKind<{ employerId: string; version: number }>('employer-decided')
