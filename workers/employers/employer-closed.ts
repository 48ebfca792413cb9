import { employerClosed } from '../../server/employers/index.ts'
import { runner } from '../job.ts'

/** Withdraws the postings of an organisation that is closed, and tells who worked for it. */
export const employerClosedRunner = runner(employerClosed, async (job, services) => {
  await services.postings.refreshVisibility(job.id)
  await services.postings.closeAllOf(job.id)
  await services.applications.closeApplicationsOf(job.id)
  await services.contracts.closeAgreementsOf(job.id)
  await services.notifications.request(await services.employers.noticesOfClosing(job.id))
  await services.employers.closingDone(job)
})
