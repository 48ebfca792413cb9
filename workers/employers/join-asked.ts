import { joinAsked } from '../../server/employers/index.ts'
import { runner } from '../job.ts'

/** Tells the owner of an organisation that somebody asks to join. */
export const joinAskedRunner = runner(joinAsked, async (job, { employers, notifications }) => {
  await notifications.request(await employers.noticesOfJoinRequest(job.id))
  await employers.owed.asking.done(job)
})
