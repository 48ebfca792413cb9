import { employerDecided, employerNotices } from '../../server/employers/index.ts'
import { runner } from '../job.ts'

/** Notifies the owner of what staff decided, and lets the organisation's postings follow. */
export const employerDecidedRunner = runner(employerDecided, async (job, services) => {
  await services.postings.refreshVisibility(job.id)
  const employers = await services.employers.byIds([job.id])
  await services.notifications.request([
    ...employers.flatMap(employerNotices),
    ...(await services.employers.noticesToClaimants(job.id)),
  ])
  await services.employers.keepDecision(job.id)
  await services.employers.owed.decided.done(job)
})
