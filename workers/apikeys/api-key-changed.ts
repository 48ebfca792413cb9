import { apiKeyChanged } from '../../server/apikeys/index.ts'
import { runner } from '../job.ts'

/** Tells whose key it is that it was made, or revoked. */
export const apiKeyChangedRunner = runner(apiKeyChanged, async (job, { apiKeys, notifications }) => {
  await notifications.request(await apiKeys.noticesOfKey(job.id))
  await apiKeys.owed.telling.done(job)
})
