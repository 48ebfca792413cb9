import { exportAsked } from '../../server/exports/index.ts'
import { runner } from '../job.ts'

/** Makes the file of a list that somebody asked for. */
export const exportAskedRunner = runner(exportAsked, (job, { exports }) => exports.makeAsked(job))
