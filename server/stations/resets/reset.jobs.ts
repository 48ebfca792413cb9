import { owedJob } from '../../platform/queue/owed.ts'

/** Somebody's account was reset at the station, or that was not the person: it is told. */
export const personReset = owedJob('person-reset')
