import type { Viewer } from '../platform/viewer.ts'

/** Where a person or firm stands in being checked; `LAPSED` is read from `validUntil`, never stored. */
export interface VerificationRow {
  readonly state: 'UNSUBMITTED' | 'PENDING' | 'VERIFIED' | 'RETURNED'
  readonly submittedAt: Date | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly validUntil: Date | null
  readonly reasons: readonly { readonly field: string; readonly reason: string }[]
}

export const unsubmitted: VerificationRow = {
  state: 'UNSUBMITTED',
  submittedAt: null,
  decidedAt: null,
  decidedBy: null,
  validUntil: null,
  reasons: [],
}

export const submitted = (now: Date): VerificationRow => ({
  ...unsubmitted,
  state: 'PENDING',
  submittedAt: now,
})

export const verified = (
  row: VerificationRow,
  by: Viewer,
  now: Date,
  validUntil: Date | null,
): VerificationRow => ({
  ...row,
  state: 'VERIFIED',
  decidedAt: now,
  decidedBy: by.name,
  validUntil,
  reasons: [],
})

export const returned = (
  row: VerificationRow,
  by: Viewer,
  now: Date,
  reasons: VerificationRow['reasons'],
): VerificationRow => ({
  ...row,
  state: 'RETURNED',
  decidedAt: now,
  decidedBy: by.name,
  validUntil: null,
  reasons,
})

/** Whether the verification holds at this moment. */
export const isVerified = (row: VerificationRow, now: Date): boolean =>
  row.state === 'VERIFIED' && (row.validUntil === null || row.validUntil > now)
