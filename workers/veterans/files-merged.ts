import { filesMerged } from '../../server/veterans/index.ts'
import { runner } from '../job.ts'

/** Lets what two files hold, and their tickets, follow a merge or its undoing. */
export const filesMergedRunner = runner(
  filesMerged,
  async (job, { veterans, fairs, applications, contracts }) => {
    const move = await veterans.mergeFollowing.follow(job.id)
    if (move) await fairs.moveTickets(move)
    if (move) await applications.moveToFile(move)
    if (move) await contracts.moveToFile(move)
    await veterans.owed.merging.done(job)
  },
)
