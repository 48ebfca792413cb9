import { verificationEnds } from '../../server/employers/index.ts'
import { runner } from '../job.ts'

/** Tells an owner that the verification ends soon; one that was renewed meanwhile is not told of. */
export const verificationEndsRunner = runner(
  verificationEnds,
  async ({ id }, { employers, notifications }) => {
    const due = await employers.renewal.dueOf(id)
    if (!due) return
    await notifications.request([due.notice])
    await employers.renewal.told(id, due)
  },
)
