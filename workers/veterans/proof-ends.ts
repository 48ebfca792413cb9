import { proofEnds } from '../../server/veterans/index.ts'
import { runner } from '../job.ts'

/** Tells a person that a proof ends soon, or has ended; one that was followed by another meanwhile is not told of. */
export const proofEndsRunner = runner(proofEnds, async ({ id }, { veterans, notifications }) => {
  await notifications.request(await veterans.proofEnds.dueOf(id))
  await veterans.proofEnds.told(id)
})
