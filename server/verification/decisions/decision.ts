import type { Language } from '../../../rules/text.ts'
import type { AppError } from '../../platform/errors.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { Decided, Facts, FactWords } from '../past-decision.ts'
import type { PastDecision, VerificationRow } from '../verification.ts'

/** What staff decide on. */
export const decisionKinds = ['VETERAN', 'EMPLOYER', 'POSTING', 'FAIR', 'TRAINING'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** A decision of staff as it is found again: a copy of what the record keeps, for good. */
export interface DecisionRow extends PastDecision {
  /** The record's id and the moment: whoever copies it twice makes one. */
  readonly _id: string
  readonly kind: DecisionKind
  readonly recordId: string
  /** What it was called when it was decided on. */
  readonly name: string
  readonly areaCode: string | null
  /** How it stood then, by the names of fields; null of decisions from before that was kept. */
  readonly facts: Facts | null
}

/** How a record is called, and where it lies. */
export interface Titled {
  readonly name: string
  readonly areaCode: string | null
}

const decisionId = (recordId: string, decidedAt: Date): string => `${recordId}-${decidedAt.getTime()}`

interface DecidedRow extends Decided {
  readonly _id: string
  readonly verification: VerificationRow
}

/** The decision that stands on a record; null while there is none. */
export function standingDecision({ verification, pastDecisions }: DecidedRow): PastDecision | null {
  const { state, decidedAt, decidedBy, decidedById = null, reasons } = verification
  if ((state !== 'VERIFIED' && state !== 'RETURNED') || decidedAt === null) return null
  const newest = pastDecisions?.at(-1)
  return newest?.decidedAt.getTime() === decidedAt.getTime()
    ? newest
    : { outcome: state, decidedAt, decidedBy: decidedBy ?? '', decidedById, reasons }
}

/** The newest decision of a record as it is kept apart; null when there was none. */
export function newestKept(kind: DecisionKind, row: DecidedRow, titled: Titled): DecisionRow | null {
  const newest = row.pastDecisions?.at(-1) ?? standingDecision(row)
  if (!newest) return null
  const _id = decisionId(row._id, newest.decidedAt)
  return { ...newest, ...titled, _id, kind, recordId: row._id, facts: row.factsThen ?? null }
}

/** A record as it is now, for whoever looks at a decision on it. */
export interface ReviewedRecord {
  readonly version: number
  readonly facts: Facts
  /** Why this decision is not to be undone by the viewer; null when it may be. */
  readonly hindrance: AppError | null
}

/** What the desk of a kind does about decisions that were made. */
export interface DecisionDesk {
  /** Whoever does not decide on such a case does not look at what was decided of it. */
  readonly mayReview: (viewer: Viewer) => boolean
  /** `NOT_FOUND` when the record is gone or not the viewer's; what has to be logged is. */
  readonly review: (viewer: Viewer, decision: DecisionRow) => Promise<ReviewedRecord>
  readonly undo: (
    viewer: Viewer,
    decision: DecisionRow,
    why: string,
    version: number,
  ) => Promise<PastDecision>
  readonly words: FactWords
}

/** A decision with the case as it was decided. */
export interface DecidedCase {
  readonly decision: DecisionRow
  readonly record: ReviewedRecord | null
  readonly words: (facts: Facts, language: Language) => readonly FactInWords[]
}

export interface FactInWords {
  readonly field: string
  readonly values: readonly string[]
}
