import { owedJob } from '../platform/queue/owed.ts'

/** Staff have verified or returned a file: its veteran is to be notified. */
export const verificationDecided = owedJob('verification-decided')
