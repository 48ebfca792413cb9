import { postingChanged } from '../../server/postings/index.ts'
import { runner } from '../job.ts'

/** Brings one posting of the search server up to date; the in-process index follows the database by itself. */
export const postingChangedRunner = runner(postingChanged, ({ postingId }, { matching }) =>
  matching.refresh([postingId]),
)
