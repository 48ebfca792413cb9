import { createEvidence, proofHolding, proofReadingStore, type ProofRow } from '../evidence/index.ts'
import type { Platform } from '../platform/platform.ts'
import { quotaStore } from '../platform/quota.ts'
import type { Viewer } from '../platform/viewer.ts'
import { mayKeepOrganisation, mayOpenProofs } from './employer.policy.ts'
import type { EmployerStore } from './employer.store.ts'
import type { EmployerRow } from './employer.ts'
import { isMember } from './members/member.ts'

interface ProofsDeps extends Pick<
  Platform,
  'connection' | 'clock' | 'newId' | 'queue' | 'log' | 'secrets' | 'files' | 'scanner'
> {
  readonly employers: EmployerStore
  readonly mine: (viewer: Viewer) => Promise<EmployerRow>
  readonly writeProofs: (
    employer: EmployerRow,
    proofs: readonly ProofRow[],
    changed: string,
  ) => Promise<EmployerRow>
}

/** What proves that an organisation is what it says. */
export const proofsOfEmployer = (deps: ProofsDeps) => {
  const { connection, clock, newId, employers } = deps
  const readings = proofReadingStore(connection)
  return {
    ...proofHolding<EmployerRow>({
      ...deps,
      evidence: createEvidence(deps),
      quotas: quotaStore(connection),
      kinds: ['LICENCE', 'AUTHORISATION', 'CERTIFICATE'],
      mayHold: mayKeepOrganisation,
      mayOpen: mayOpenProofs,
      isOwn: ({ id }, employer) => isMember(employer, id),
      byProof: employers.byProof,
      write: deps.writeProofs,
      async beforeOpening({ id: readerId, name: reader }, { _id: recordId }, { kind }) {
        await readings.add({ _id: newId(), recordId, at: clock(), readerId, reader, kind })
      },
    }),
    proofReadings: ({ _id }: EmployerRow) => readings.of(_id),
  }
}
