import { owedJob } from '../platform/queue/owed.ts'

/** Somebody's pages are looked at: the person is to be told. */
export const seenAs = owedJob('seen-as')
