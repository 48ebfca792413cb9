import { proofKinds } from '../../rules/evidence.ts'
import { partSchema } from '../platform/schema.ts'
import type { ProofRow } from './proof.ts'

const proof = partSchema<ProofRow>({
  id: { type: String, required: true },
  kind: { type: String, required: true, enum: proofKinds },
  mediaType: { type: String, required: true },
  size: { type: Number, required: true },
  addedAt: { type: Date, required: true },
  scanned: { type: Boolean, required: true },
  validUntil: { type: String, default: null },
  decided: { type: Boolean, required: true },
  endTold: { type: Number, default: undefined },
})

/** What a record holds that proofs belong to. */
export const proofFields = { proofs: { type: [proof], default: undefined } } as const

/** Finds the record of a proof. */
export const indexProofs = (schema: { index(fields: object, options: object): unknown }) =>
  schema.index({ 'proofs.id': 1 }, { sparse: true })
