import { agreementDue } from '../../server/contracts/index.ts'
import { runner } from '../job.ts'

/** Ends an agreement whose last day is over, or takes back what nobody confirmed in time. */
export const agreementDueRunner = runner(agreementDue, ({ id }, { contracts }) => contracts.dueNow(id))
