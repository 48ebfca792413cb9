import type { RetentionSubject } from '../../rules/retention.ts'
import { jobKind } from '../platform/queue/queue.ts'

/** It is time to look whether something has been kept for long enough. */
export const retentionDue = jobKind<{ readonly subject: RetentionSubject }>('retention-due')
