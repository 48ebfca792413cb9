import { jobKind } from '../platform/queue/queue.ts'

/** Something others see of a posting has changed; what follows the postings reads it again. Key: id and version. */
export const postingChanged = jobKind<{ postingId: string; version: number }>('posting-changed')

/** A posting ends in a few days: its employer is told. */
export const postingEnding = jobKind<{ readonly id: string }>('posting-ends')
