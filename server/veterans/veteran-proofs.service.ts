import { createEvidence, proofHolding, type Proven } from '../evidence/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { quotaStore } from '../platform/quota.ts'
import type { Viewer } from '../platform/viewer.ts'
import type { Purpose } from './file-reading.ts'
import type { fileOpenings } from './opening/file-opening.service.ts'
import { mayKeepFile, mayOpenProofs } from './veteran.policy.ts'
import type { VeteranStore } from './veteran.store.ts'
import type { VeteranRow } from './veteran.ts'

interface ProofsDeps extends Pick<
  Platform,
  'connection' | 'clock' | 'queue' | 'log' | 'secrets' | 'scanner'
> {
  readonly files: VeteranStore
  /** Where the bytes of files are kept. */
  readonly bytes: Platform['files']
  readonly quotas: ReturnType<typeof quotaStore>
  readonly openings: Pick<ReturnType<typeof fileOpenings>, 'countOpening'>
  readonly mine: (viewer: Viewer) => Promise<VeteranRow>
  readonly write: (file: VeteranRow, change: Proven) => Promise<VeteranRow>
  readonly logReadings: (viewer: Viewer, ids: readonly string[], purpose: Purpose) => Promise<void>
}

/** What proves a person's status and certificates. */
export const proofsOfFile = ({ files, bytes, ...deps }: ProofsDeps) =>
  proofHolding<VeteranRow>({
    ...deps,
    evidence: createEvidence({ ...deps, files: bytes }),
    kinds: ['DISCHARGE_CERTIFICATE', 'PREFERENTIAL_CARD', 'CERTIFICATE', 'CONSENT'],
    mayHold: mayKeepFile,
    mayOpen: mayOpenProofs,
    byProof: files.byProof,
    write: (file, proofs) => deps.write(file, { proofs }),
    async beforeOpening(staff, { _id }) {
      await deps.openings.countOpening(staff, _id)
      await deps.logReadings(staff, [_id], 'PROOF')
    },
  })
