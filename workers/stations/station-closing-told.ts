import { stationClosingTold } from '../../server/stations/index.ts'
import { runner } from '../job.ts'

/** Tells its staff, and the people whose station it is, that it closes, or does not after all. Safe to repeat. */
export const stationClosingToldRunner = runner(stationClosingTold, (job, services) =>
  services.handingOn.tellOfClosing(job),
)
