import { consentChanged } from '../../server/accounts/index.ts'
import { runner } from '../job.ts'

/** Brings the file to what its person consents to now, where the request itself did not come so far. */
export const consentChangedRunner = runner(consentChanged, (job, { privacy }) => privacy.followConsent(job))
