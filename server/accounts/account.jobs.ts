import { owedJob } from '../platform/queue/owed.ts'

/** Somebody waits for a code: it is to be sent now, and again soon when that fails. */
export const codeAsked = owedJob('code-asked', 15_000)

/** A person has consented, or no longer does: what the file keeps follows. */
export const consentChanged = owedJob('consent-changed')

/** A person has gone: what is held is taken away. Once more a minute later, for what was under way at that moment. */
export const accountErasing = owedJob('account-erasing')
