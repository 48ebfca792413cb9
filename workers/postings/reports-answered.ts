import { reportNotices, reportsAnswered } from '../../server/postings/index.ts'
import { runner } from '../job.ts'

/** Tells those who reported a posting what came of it. */
export const reportsAnsweredRunner = runner(reportsAnswered, async (job, services) => {
  const [[posting], [reported]] = await Promise.all([
    services.postings.byIds([job.id]),
    services.postingReports.reportsOf([job.id]),
  ])
  if (posting && reported) await services.notifications.request(reportNotices(posting, reported))
  await services.postingReports.owed.answered.done(job)
})
