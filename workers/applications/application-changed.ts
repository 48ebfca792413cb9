import { applicationChanged } from '../../server/applications/index.ts'
import { runner } from '../job.ts'

/** Tells both sides what befell an application, and lets its posting and the employer's answer rate follow. */
export const applicationChangedRunner = runner(applicationChanged, async (job, services) => {
  const told = await services.applications.follow(job.id)
  await services.notifications.request(told.notices)
  await services.applications.followed(job, told)
})
