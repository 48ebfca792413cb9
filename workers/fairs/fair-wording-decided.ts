import { fairWordingDecided, fairWordingNotices } from '../../server/fairs/index.ts'
import { runner } from '../job.ts'

/** Tells whoever wrote a fair what a colleague decided on its wording. */
export const fairWordingDecidedRunner = runner(fairWordingDecided, async (job, services) => {
  const [fair] = await services.fairs.byIds([job.id])
  if (fair) await services.notifications.request(fairWordingNotices(fair))
  await services.fairs.wordedDesk.keepDecision(job.id)
  await services.fairs.owed.wording.done(job)
})
