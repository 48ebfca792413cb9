import { stationCloses } from '../../server/stations/index.ts'
import { runner } from '../job.ts'

/** Gives what is a station's to the one that takes over, on the day that it closes. Safe to repeat. */
export const stationClosesRunner = runner(stationCloses, (job, services) =>
  services.handingOn.closeStation(job),
)
