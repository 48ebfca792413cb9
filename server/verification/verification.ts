/** Where a person or firm stands in being checked; `LAPSED` is read from `validUntil`, never stored. */
export interface VerificationRow {
  readonly state: 'UNSUBMITTED' | 'PENDING' | 'VERIFIED' | 'RETURNED'
  readonly submittedAt: Date | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  /** The station of whoever decided. */
  readonly stationId?: string | null
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

/** Whether the verification holds at this moment. */
export const isVerified = (row: VerificationRow, now: Date): boolean =>
  row.state === 'VERIFIED' && (row.validUntil === null || row.validUntil > now)

/** A decision of before, which a new handing in does not take away. */
export interface PastDecision {
  readonly outcome: 'VERIFIED' | 'RETURNED'
  readonly decidedAt: Date
  readonly decidedBy: string
  readonly reasons: VerificationRow['reasons']
}
