import { owedJob } from '../platform/queue/owed.ts'

/** Staff have verified or returned a file: its veteran is to be notified. */
export const verificationDecided = owedJob('verification-decided')

/** Somebody moved, wishes for other work or wants invitations from now on: fairs announced before may concern them. */
export const audienceChanged = owedJob('audience-changed')
