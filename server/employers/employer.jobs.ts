import { owedJob } from '../platform/queue/owed.ts'

/** An employer was verified, returned, or goes by another name: its owner is to be notified, its postings are to follow. */
export const employerDecided = owedJob('employer-decided')
