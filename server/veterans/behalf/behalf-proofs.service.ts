import type { ProofInput } from '../../../rules/evidence.ts'
import type { Audit } from '../../audit/index.ts'
import type { ProofRow } from '../../evidence/index.ts'
import { platformErrors } from '../../platform/errors.ts'
import { allowed, signedIn, type Viewer } from '../../platform/viewer.ts'
import { readsFacet } from '../facets/facet.policy.ts'
import { facetOfProof } from '../facets/facet.ts'
import type { proofsOfFile } from '../veteran-proofs.service.ts'
import type { VeteranStore } from '../veteran.store.ts'
import type { VeteranRow } from '../veteran.ts'

interface Deps {
  readonly files: Pick<VeteranStore, 'byProof'>
  readonly proofs: Pick<ReturnType<typeof proofsOfFile>, 'addProof' | 'removeProof'>
  readonly audit: Pick<Audit, 'record'>
  readonly personKept: (viewer: Viewer | null, id: string) => Promise<Viewer>
}

/** Papers of a person whose file staff keep. */
export const proofsOnBehalf = ({ files, proofs, audit, personKept }: Deps) => ({
  /** Written down before it is done: it comes by no mutation, which would be. */
  async addProofOnBehalf(
    viewer: Viewer | null,
    id: string,
    input: ProofInput,
    bytes: Buffer,
  ): Promise<ProofRow> {
    const person = await personKept(viewer, id)
    allowed(viewer, (staff) => readsFacet(staff, facetOfProof(input.kind)))
    await audit.record(signedIn(viewer), { act: 'addProofOnBehalf', subjects: [id] })
    return proofs.addProof(person, input, bytes)
  },

  async removeProofOnBehalf(viewer: Viewer | null, id: string): Promise<VeteranRow> {
    const file = await files.byProof(id)
    const kind = file?.proofs?.find((each) => each.id === id)?.kind
    if (!file || !kind || !readsFacet(signedIn(viewer), facetOfProof(kind))) throw platformErrors.notFound()
    return proofs.removeProof(await personKept(viewer, file._id), id)
  },
})
