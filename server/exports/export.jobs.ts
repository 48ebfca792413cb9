import { owedJob } from '../platform/queue/owed.ts'
import { jobKind } from '../platform/queue/queue.ts'

/** Somebody asked for a list: its file is to be made. */
export const exportAsked = owedJob('export-asked', 5 * 60_000)

/** The time of an export is over: its file goes. */
export const exportEnds = jobKind<{ readonly id: string }>('export-ends')
