import { followUpDue } from '../../server/contracts/index.ts'
import { runner } from '../job.ts'

/** Asks on its day whether the work is kept, or hands over to the station what nobody answered. */
export const followUpDueRunner = runner(followUpDue, ({ id }, { contracts }) => contracts.followUpDueNow(id))
