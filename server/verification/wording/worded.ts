import { unsubmitted, type PastDecision, type VerificationRow } from '../verification.ts'
import type { Decided } from '../past-decision.ts'
import type { RecordRow } from '../../platform/record.ts'
import { decisionsOn, withDecisions, type DecidedTextRow } from './decided-text.ts'
import type { ShownTexts } from './shown-texts.ts'

/** What a record keeps of the check of its wording; one that nobody had to look at keeps who wrote it, and no more. */
export interface WordingCheck extends Decided {
  readonly verification?: VerificationRow
  readonly decidedTexts?: readonly DecidedTextRow[]
  /** The account of whoever wrote its texts: a colleague is to check them. */
  readonly writtenBy?: string | null
  /** The station that it belongs to, which alone, with those above it, may change it; none for what has no maker. */
  readonly stationId?: string | null
  /** The area of that station; what has none is the bureau's. */
  readonly ownerArea?: string | null
}

/** A record whose wording waits, or has waited, for a check. */
export type HeldRow<Row extends RecordRow & WordingCheck> = Row & { readonly verification: VerificationRow }

/** Which kind of record it is. */
export type WordedKind = 'FAIR' | 'TRAINING'

/** A record as whoever checks its wording reads it. */
export interface WordedRow {
  readonly _id: string
  readonly kind: WordedKind
  readonly title: string
  readonly texts: ShownTexts
  readonly verification: VerificationRow
  readonly writtenBy: string | null
  readonly version: number
}

/** What goes with the writing of a draft: in other words, it is the writer's; it waits no longer, and is handed in again by publishing it. */
export function checkOnWriting(
  read: WordingCheck | null,
  isAnother: boolean,
  writer: string,
): Pick<WordingCheck, 'verification' | 'writtenBy'> {
  const { state } = read?.verification ?? unsubmitted
  const isTakenBack = state === 'PENDING' || (state === 'RETURNED' && isAnother)
  return { ...(isAnother && { writtenBy: writer }), ...(isTakenBack && { verification: unsubmitted }) }
}

/** What a decision on the wording says of the very texts; one that was undone says nothing any more. */
export function decidedTextsAfter(
  { decidedTexts }: WordingCheck,
  texts: ShownTexts,
  { outcome, decidedAt, decidedBy, reasons, undone }: PastDecision,
): DecidedTextRow[] {
  if (undone)
    return (decidedTexts ?? []).filter(
      ({ at, by }) => at.getTime() !== decidedAt.getTime() || by !== decidedBy,
    )
  const said = { at: decidedAt, by: decidedBy }
  const decisions =
    outcome === 'VERIFIED'
      ? decisionsOn(texts, { ...said, verdict: 'LAWFUL', reasons: null })
      : decisionsOn(texts, {
          ...said,
          verdict: 'RETURNED',
          reasons: new Map(reasons.map(({ field, reason }) => [field, reason])),
        })
  return withDecisions(decidedTexts, decisions)
}
