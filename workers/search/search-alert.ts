import { searchAlert } from '../../server/search/index.ts'
import { runner } from '../job.ts'

/** Tells of what a kept search finds that is new. */
export const searchAlertRunner = runner(searchAlert, (due, { search }) => search.alert(due))
