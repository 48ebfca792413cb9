import { followUpChanged } from '../../server/contracts/index.ts'
import { runner } from '../job.ts'

/** Asks both sides whether the work is kept, or tells them what staff decided; work that was left ends its contract. */
export const followUpChangedRunner = runner(followUpChanged, async (job, { contracts, notifications }) => {
  await notifications.request(await contracts.followFollowUp(job.id))
  await contracts.followedFollowUp(job)
})
