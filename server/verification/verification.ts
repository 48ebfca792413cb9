/** That staff took a decision back: who, when and why. */
export interface Undoing {
  readonly at: Date
  /** Who undid it, as that person was called then. */
  readonly by: string
  readonly byId: string
  readonly stationId: string | null
  readonly reason: string
  /** The account of whoever had decided; null of decisions from before it was kept. */
  readonly decidedById: string | null
}

/** Where a person or firm stands in being checked; `LAPSED` is read from `validUntil`, never stored. */
export interface VerificationRow {
  readonly state: 'UNSUBMITTED' | 'PENDING' | 'VERIFIED' | 'RETURNED'
  readonly submittedAt: Date | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  /** The account of whoever decided; decisions of before have none. */
  readonly decidedById?: string | null
  /** The station of whoever decided. */
  readonly stationId?: string | null
  readonly validUntil: Date | null
  readonly reasons: readonly { readonly field: string; readonly reason: string }[]
  /** While it waits anew because its last decision was undone. */
  readonly undone?: Undoing
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
  readonly decidedById?: string | null
  readonly reasons: VerificationRow['reasons']
  /** It does not count any more. */
  readonly undone?: Undoing
}

/** Waits again, in the place of before, because the decision was undone. */
export const waitingAnew = ({ submittedAt }: VerificationRow, undone: Undoing): VerificationRow => ({
  ...submitted(submittedAt ?? undone.at),
  undone,
})
