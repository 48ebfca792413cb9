import { verificationDecided, veteranNotices } from '../../server/veterans/index.ts'
import { runner } from '../job.ts'

/** Notifies the veteran of what staff decided. */
export const verificationDecidedRunner = runner(
  verificationDecided,
  async (job, { veterans, notifications }) => {
    await notifications.request((await veterans.byIds([job.id])).flatMap(veteranNotices))
    await veterans.keepDecision(job.id)
    await veterans.owed.decided.done(job)
  },
)
