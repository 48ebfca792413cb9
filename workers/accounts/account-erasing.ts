import { accountErasing } from '../../server/accounts/index.ts'
import { runner } from '../job.ts'

/** Takes away what is held of a person who has gone. */
export const accountErasingRunner = runner(accountErasing, (job, { privacy }) => privacy.eraseHeld(job))
