import type { ProofInput } from '../../rules/evidence.ts'
import { createEvidence, proofHolding, type ProofRow, type Proven } from '../evidence/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { quotaStore } from '../platform/quota.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { facetOfProof } from './facets/facet.ts'
import type { LogReadings } from './file-reading.ts'
import type { fileOpenings } from './opening/file-opening.service.ts'
import { mayKeepFile, mayOpenProof } from './veteran.policy.ts'
import type { SensitivePart } from './sensitive-part.service.ts'
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
  readonly sensitive: Pick<SensitivePart, 'demand' | 'stillStands'>
  readonly mine: (viewer: Viewer) => Promise<VeteranRow>
  readonly write: (file: VeteranRow, change: Proven) => Promise<VeteranRow>
  readonly refuseFirstSight: (staff: Viewer, file: VeteranRow) => Promise<void>
  readonly logReadings: LogReadings
}

/** What proves a person's status and certificates. */
export const proofsOfFile = ({ files, bytes: store, sensitive, ...deps }: ProofsDeps) => {
  const holding = proofHolding<VeteranRow>({
    ...deps,
    evidence: createEvidence({ ...deps, files: store }),
    kinds: ['DISCHARGE_CERTIFICATE', 'PREFERENTIAL_CARD', 'CERTIFICATE', 'CONSENT'],
    mayHold: mayKeepFile,
    mayOpen: mayOpenProof,
    byProof: files.byProof,
    write: (file, proofs) => deps.write(file, { proofs }),
    async beforeOpening(staff, file, { kind }) {
      const { _id } = file
      await deps.refuseFirstSight(staff, file)
      await deps.openings.countOpening(staff, _id)
      await deps.logReadings(staff, [_id], 'PROOF', [facetOfProof(kind)])
    },
  })
  return {
    ...holding,
    /** Proofs are sensitive like the number that they show. */
    async addProof(viewer: Viewer | null, input: ProofInput, bytes: Buffer): Promise<ProofRow> {
      const { id } = allowed(viewer, mayKeepFile)
      await sensitive.demand(id)
      const proof = await holding.addProof(viewer, input, bytes)
      await sensitive.stillStands(id)
      return proof
    },
  }
}
