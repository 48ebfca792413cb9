import { exportEnds } from '../../server/exports/index.ts'
import { runner } from '../job.ts'

/** Takes away the file of an export whose time is over. */
export const exportEndsRunner = runner(exportEnds, ({ id }, { exports }) => exports.endExport(id))
