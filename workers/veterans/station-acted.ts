import { stationActed, stationActNotices } from '../../server/veterans/index.ts'
import { runner } from '../job.ts'

/** Tells the person what staff did about the account or the file; each act is told once. */
export const stationActedRunner = runner(stationActed, async (job, { veterans, notifications }) => {
  await notifications.request((await veterans.byIds([job.id])).flatMap(stationActNotices))
  await veterans.owed.acted.done(job)
})
