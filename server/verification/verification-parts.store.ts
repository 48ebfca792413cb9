import { partSchema } from '../platform/schema.ts'
import type { InForce, PastDecision, Undoing, VerificationRow } from './verification.ts'

export const reason = partSchema({
  field: { type: String, required: true },
  reason: { type: String, required: true },
})

export const undoing = partSchema<Undoing>({
  at: { type: Date, required: true },
  by: { type: String, required: true },
  byId: { type: String, required: true },
  stationId: { type: String, default: null },
  reason: { type: String, required: true },
  decidedById: { type: String, default: null },
})

const inForce = partSchema<InForce>({
  until: { type: Date, required: true },
  since: { type: Date, default: null },
})

export const verificationPart = partSchema<VerificationRow>({
  state: { type: String, required: true, enum: ['UNSUBMITTED', 'PENDING', 'VERIFIED', 'RETURNED'] },
  submittedAt: { type: Date, default: null },
  decidedAt: { type: Date, default: null },
  decidedBy: { type: String, default: null },
  decidedById: { type: String, default: undefined },
  stationId: String,
  validUntil: { type: Date, default: null },
  reasons: { type: [reason], required: true },
  undone: { type: undoing, default: undefined },
  inForce: { type: inForce, default: undefined },
})

export const pastDecision = partSchema<PastDecision>({
  outcome: { type: String, required: true, enum: ['VERIFIED', 'RETURNED'] },
  decidedAt: { type: Date, required: true },
  decidedBy: { type: String, required: true },
  decidedById: { type: String, default: undefined },
  reasons: { type: [reason], required: true },
  undone: { type: undoing, default: undefined },
})
