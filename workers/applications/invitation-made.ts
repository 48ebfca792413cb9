import { invitationMade } from '../../server/applications/index.ts'
import { runner } from '../job.ts'

/** Tells a person that an employer invites them to apply. */
export const invitationMadeRunner = runner(invitationMade, async (job, services) => {
  await services.notifications.request(await services.applications.invitationNotice(job.id))
  await services.applications.owed.invitations.done(job)
})
