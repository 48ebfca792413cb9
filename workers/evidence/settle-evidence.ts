import { settleEvidence } from '../../server/evidence/index.ts'
import { runner } from '../job.ts'

/** Takes away a file that no record holds: one whose sending was cut short, or that its owner has replaced or deleted, and the list of an export that is over. */
export const settleEvidenceRunner = runner(
  settleEvidence,
  (job, { evidence, veterans, employers, exports }) =>
    evidence.settle(
      job,
      async (id) =>
        (await veterans.holdsProof(id)) || (await employers.holdsProof(id)) || exports.holdsFile(id),
    ),
)
