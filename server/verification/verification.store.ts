import { Schema } from 'mongoose'
import type { VerificationRow } from './verification.ts'

const reason = new Schema(
  { field: { type: String, required: true }, reason: { type: String, required: true } },
  { _id: false },
)

/** A `VerificationRow` inside a record. */
export const verificationSchema = new Schema<VerificationRow>(
  {
    state: { type: String, required: true, enum: ['UNSUBMITTED', 'PENDING', 'VERIFIED', 'RETURNED'] },
    submittedAt: { type: Date, default: null },
    decidedAt: { type: Date, default: null },
    decidedBy: { type: String, default: null },
    validUntil: { type: Date, default: null },
    reasons: { type: [reason], required: true },
  },
  { _id: false },
)
