import { settleEvidence } from '../../server/evidence/index.ts'
import { runner } from '../job.ts'

/** Takes away a file that no record holds: one whose sending was cut short, or that its owner has replaced or deleted. */
export const settleEvidenceRunner = runner(settleEvidence, (job, { evidence, veterans, employers }) =>
  evidence.settle(job, async (id) => (await veterans.holdsProof(id)) || employers.holdsProof(id)),
)
