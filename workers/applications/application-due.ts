import { applicationDue } from '../../server/applications/index.ts'
import { runner } from '../job.ts'

/** Reminds an employer of an application, or closes it when its day is over. */
export const applicationDueRunner = runner(applicationDue, ({ id }, { applications }) =>
  applications.dueNow(id),
)
