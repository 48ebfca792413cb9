import { owedJob } from '../platform/queue/owed.ts'

/** Somebody waits for a code: it is to be sent now, and again soon when that fails. */
export const codeAsked = owedJob('code-asked', 15_000)
