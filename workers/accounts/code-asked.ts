import { codeAsked } from '../../server/accounts/index.ts'
import { runner } from '../job.ts'

/** Sends the code that somebody waits for. */
export const codeAskedRunner = runner(codeAsked, (job, { accounts }) => accounts.deliverCode(job))
