import type { Close } from '../own-interest.ts'

/** Somebody close to a member of staff, as that member declared. */
export interface RelativeRow extends Close {
  readonly _id: string
  /** Who declared it. */
  readonly staffId: string
  readonly declaredAt: Date
  /** Taken back, and counts until then; null while it was not taken back. */
  readonly until: Date | null
}

/** Who declared anybody, for the bureau, which does not learn whom. */
export interface Declarer {
  readonly staffId: string
  readonly count: number
  readonly lastAt: Date
}
