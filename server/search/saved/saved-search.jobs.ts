import { owedJob } from '../../platform/queue/owed.ts'

/** The time of a kept search has come: what is new is to be told. */
export const searchAlert = owedJob('search-alert', 10 * 60_000)
