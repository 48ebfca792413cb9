import { jobKind } from '../platform/queue/queue.ts'

/** Staff have verified or returned a file: the person is to be told. `version` is the file's after the decision. */
export const verificationDecided = jobKind<{ veteranId: string; version: number }>('verification-decided')
