import { stationMoved } from '../../server/stations/index.ts'
import { runner } from '../job.ts'

/** Lets those who work for the station, and what belongs to it, follow to the area that it serves now. Safe to repeat. */
export const stationMovedRunner = runner(stationMoved, async (job, services) => {
  const [station] = await services.stations.byIds([job.id])
  if (station) {
    const { _id, areaCode, alsoServes } = station
    await services.accounts.followStation(_id, areaCode, alsoServes)
    await services.trainings.followStation(_id, areaCode)
    await services.fairs.followStation(_id, areaCode)
  }
  await services.stations.owed.moved.done(job)
})
