import { owedJob } from '../platform/queue/owed.ts'
import { jobKind } from '../platform/queue/queue.ts'

/** Staff have verified or returned a file: its veteran is to be notified. */
export const verificationDecided = owedJob('verification-decided')

/** Somebody has another name in the file: the account, which signs notices and mails, follows. */
export const veteranRenamed = owedJob('veteran-renamed')

/** Staff did something about a person's coming in or seeing: the person is to be told. */
export const stationActed = owedJob('station-acted')

/** Two files of one person became one, or that was undone: what they hold, and their tickets, are to follow. */
export const filesMerged = owedJob('files-merged')

/** A member of staff has opened many files in a day: the bureau is to be told. */
export const manyFilesOpened = owedJob('many-files-opened')

/** Somebody moved, wishes for other work or wants invitations from now on: fairs announced before may concern them. */
export const audienceChanged = owedJob('audience-changed')

/** A proof of somebody's ends soon, or has ended: the person is to be told. */
export const proofEnds = jobKind<{ readonly id: string }>('proof-ends')
