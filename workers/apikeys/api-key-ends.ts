import { apiKeyEnds } from '../../server/apikeys/index.ts'
import { runner } from '../job.ts'

/** Tells whose key it is that it ends soon; one that was revoked meanwhile is not told of. */
export const apiKeyEndsRunner = runner(apiKeyEnds, async ({ id }, { apiKeys, notifications }) => {
  const due = await apiKeys.dueOf(id)
  if (!due) return
  await notifications.request(due.notices)
  await apiKeys.told(id, due)
})
