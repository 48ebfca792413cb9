import { postingChanged } from '../../server/postings/index.ts'
import { runner } from '../job.ts'

/** Has whoever keeps the search server's index look at once, when that is this process; else it looks within a second. */
export const postingChangedRunner = runner(postingChanged, (_, { matching }) => matching.refresh())
