import { memberEventHappened } from '../../server/employers/index.ts'
import { runner } from '../job.ts'

/** Tells whom it concerns what befell a member of an organisation. */
export const memberEventRunner = runner(memberEventHappened, async (job, { employers, notifications }) => {
  await notifications.request(await employers.noticesOfMemberEvent(job.id))
  await employers.owed.telling.done(job)
})
