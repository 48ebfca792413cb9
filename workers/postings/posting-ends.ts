import { postingEnding } from '../../server/postings/index.ts'
import { runner } from '../job.ts'

/** Tells an employer that a posting ends soon; one that was renewed, paused or closed meanwhile is not told of. */
export const postingEndsRunner = runner(postingEnding, async ({ id }, { postings, notifications }) => {
  await notifications.request(await postings.warnings.noticesOf(id))
  await postings.warnings.told(id)
})
