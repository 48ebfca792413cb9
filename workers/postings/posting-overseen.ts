import { oversightNotices, postingOverseen } from '../../server/postings/index.ts'
import { runner } from '../job.ts'

/** Tells the employer what staff decided of a posting, and answers those who reported one that is taken down. */
export const postingOverseenRunner = runner(postingOverseen, async (job, services) => {
  const [posting] = await services.postings.byIds([job.id])
  // A posting that was imported has no employer to tell.
  const owners = posting?.employerId ? await services.employers.byIds([posting.employerId]) : []
  if (posting)
    await services.notifications.request(owners.flatMap((owner) => oversightNotices(posting, owner)))
  await services.postingReports.settle(job.id)
  await services.oversight.keepDecision(job.id)
  await services.oversight.owed.decided.done(job)
})
