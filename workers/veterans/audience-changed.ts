import { audienceChanged } from '../../server/veterans/index.ts'
import { runner } from '../job.ts'

/** Invites somebody who now belongs to the audience of fairs that were announced before. */
export const audienceChangedRunner = runner(audienceChanged, async (job, { veterans, fairs }) => {
  await fairs.inviteVeteran(job.id)
  await veterans.owed.audience.done(job)
})
