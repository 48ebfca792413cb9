import type { OwedJob } from '../platform/queue/owed.ts'
import { jobKind } from '../platform/queue/queue.ts'

/** Staff have verified or returned a file: its veteran is to be notified. `version` is the file's after the decision. */
export const verificationDecided = jobKind<OwedJob>('verification-decided')
