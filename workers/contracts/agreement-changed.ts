import { agreementChanged } from '../../server/contracts/index.ts'
import { runner } from '../job.ts'

/** Tells both sides what befell an agreement, and lets its follow-ups follow. */
export const agreementChangedRunner = runner(agreementChanged, async (job, { contracts, notifications }) => {
  await notifications.request(await contracts.follow(job.id))
  await contracts.followed(job)
})
