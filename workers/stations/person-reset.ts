import { personReset } from '../../server/stations/index.ts'
import { runner } from '../job.ts'

/** Tells the person of a reset at the station, and the bureau when the person says that it was somebody else. Safe to repeat. */
export const personResetRunner = runner(personReset, (job, services) =>
  services.personResets.tellOfReset(job),
)
