import { retentionDue } from '../../server/retention/index.ts'
import { runner } from '../job.ts'

/** Takes away what has been kept for long enough, a batch of one kind. */
export const retentionDueRunner = runner(retentionDue, ({ subject }, { retention }) =>
  retention.keep(subject),
)
