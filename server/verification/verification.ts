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

/** A verification that holds on, though its renewal waits or was given back. */
export interface InForce {
  readonly until: Date
  /** When it was decided. */
  readonly since: Date | null
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
  /** The verification of before, while its renewal waits or was given back. */
  readonly inForce?: InForce
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

/** Handed in again before its end: it waits, and holds meanwhile. */
export const renewing = ({ validUntil, decidedAt }: VerificationRow, now: Date): VerificationRow => ({
  ...submitted(now),
  ...(validUntil && { inForce: { until: validUntil, since: decidedAt } }),
})

/** The verification of before, as long as it holds while its renewal waits or was given back. */
export const inForceAt = ({ state, inForce }: VerificationRow, now: Date): InForce | null =>
  state !== 'VERIFIED' && inForce && inForce.until > now ? inForce : null

/** Whether the verification holds at this moment. */
export const isVerified = (row: VerificationRow, now: Date): boolean =>
  row.state === 'VERIFIED' ? row.validUntil === null || row.validUntil > now : inForceAt(row, now) !== null

/** Whether a check stands elsewhere than it did: others see it, or do not, from then on. */
export const isMoved = (before: VerificationRow, after: VerificationRow): boolean =>
  before.state !== after.state || before.inForce?.until.getTime() !== after.inForce?.until.getTime()

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

/** Waits again, in the place of before, because the decision was undone; what a return had left in force stays so. */
export const waitingAnew = ({ submittedAt, inForce }: VerificationRow, undone: Undoing): VerificationRow => ({
  ...submitted(submittedAt ?? undone.at),
  ...(inForce && { inForce }),
  undone,
})
