import { manyFilesNotice, manyFilesOpened } from '../../server/veterans/index.ts'
import type { Services } from '../../server/wiring.ts'
import { runner } from '../job.ts'

/** The staff of the district's bureau and centre, or else all staff: others than the reader, when there are any. */
async function toBeTold({ accounts, stations }: Services, readerId: string): Promise<string[]> {
  const isOther = (id: string) => id !== readerId
  const bureau = (await accounts.staffOf(await stations.ofDistrict())).filter(isOther)
  if (bureau.length > 0) return bureau
  const others = (await accounts.staffOf(null)).filter(isOther)
  return others.length > 0 ? others : [readerId]
}

/** Tells the bureau who has opened many files in a day. */
export const manyFilesOpenedRunner = runner(manyFilesOpened, async (job, services) => {
  const [day] = await services.veterans.openings([job.id])
  if (day) {
    const told = await toBeTold(services, day.readerId)
    await services.notifications.request(told.map(manyFilesNotice.to(day)))
  }
  await services.veterans.owed.manyFiles.done(job)
})
