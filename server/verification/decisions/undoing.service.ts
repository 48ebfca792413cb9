import { undoingRule } from '../../../rules/decision.ts'
import { checked } from '../../platform/checked.ts'
import type { Clock } from '../../platform/clock.ts'
import { platformErrors, type AppError } from '../../platform/errors.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { casesOf, type CaseParts } from '../desk-case.ts'
import { withUndoing, type Facts, type FactWords } from '../past-decision.ts'
import { verificationErrors } from '../verification.errors.ts'
import type { Verifiable } from '../verification.store.ts'
import { isVerified, waitingAnew, type PastDecision } from '../verification.ts'
import {
  newestKept,
  standingDecision,
  type DecisionDesk,
  type DecisionKind,
  type DecisionRow,
  type ReviewedRecord,
  type Titled,
} from './decision.ts'
import type { DecisionStore } from './decision.store.ts'

/** How decisions on one kind of record are kept, so that they are found again. */
export const decisionsKept = <Row extends Verifiable>(
  kind: DecisionKind,
  store: DecisionStore,
  titled: (row: Row) => Titled,
) => ({
  kind,
  /** Copies the record's newest decision. Safe to repeat. */
  async keep(row: Row): Promise<void> {
    const newest = newestKept(kind, row, titled(row))
    if (newest) await store.keep([newest])
  },
})

export type DecisionsKept<Row extends Verifiable> = ReturnType<typeof decisionsKept<Row>>

interface UndoingParts<Row extends Verifiable> extends CaseParts<Row> {
  readonly store: CaseParts<Row>['store'] & {
    decide(row: Row, change: Partial<Row>): Promise<Row | null>
  }
  readonly clock: Clock
  readonly mayDecide: (viewer: Viewer) => boolean
  readonly kept: DecisionsKept<Row>
  readonly owed: { mark(version: number): Partial<Row>; ask(decided: readonly Row[]): Promise<void> }
  readonly factsOf?: (row: Row) => Facts
  readonly beforehand?: (staff: Viewer, id: string, row: Row) => Promise<void>
  readonly afterwards?: (staff: Viewer, decided: Row) => Promise<void>
}

/** What is asked of decisions alone. */
interface ReviewParts<Row extends Verifiable> {
  readonly words: FactWords
  /** Before staff are shown how a case stood. */
  readonly beforeReview?: (staff: Viewer, id: string) => Promise<void>
  /** Why a decision on this is for good. */
  readonly forGood?: (row: Row) => AppError | null
}

/** How decisions of a desk are looked at again and undone: the case waits anew, and what follows is seen to by the jobs of decisions. */
export function decisionDeskOf<Row extends Verifiable>(
  parts: UndoingParts<Row>,
  { words, beforeReview, forGood }: ReviewParts<Row>,
): DecisionDesk {
  const { store, clock, mayDecide, kept, owed, factsOf, beforehand, afterwards } = parts
  const cases = casesOf(parts)

  /** The decision as it stands on the record, or why it is not to be undone. */
  function standing(row: Row, { decidedAt }: PastDecision): PastDecision | AppError {
    const decision = standingDecision(row)
    const isStanding =
      decision?.decidedAt.getTime() === decidedAt.getTime() &&
      (decision.outcome === 'RETURNED' || isVerified(row.verification, clock()))
    return isStanding ? (forGood?.(row) ?? decision) : verificationErrors.notStanding()
  }

  return {
    words,
    mayReview: mayDecide,

    async review(viewer, decision: DecisionRow): Promise<ReviewedRecord> {
      const staff = allowed(viewer, mayDecide)
      const row = await cases.reached(staff, decision.recordId)
      await beforeReview?.(staff, row._id)
      const found = standing(row, decision)
      const hindrance = found instanceof Error ? found : ((await parts.avoidance?.(staff, row)) ?? null)
      return { version: row.version, facts: factsOf?.(row) ?? {}, hindrance }
    },

    /** One conditional write: of two who undo it at once, or one who decides meanwhile, one does and the other is refused. */
    async undo(viewer, decision, why, version): Promise<PastDecision> {
      const staff = allowed(viewer, mayDecide)
      const { reason } = checked(undoingRule, { reason: why })
      const row = await cases.decidable(staff, decision.recordId)
      const found = standing(row, decision)
      if (found instanceof Error) throw found
      if (version !== row.version) throw platformErrors.changed()
      await kept.keep(row)
      await beforehand?.(staff, row._id, row)
      const { id: byId, name: by, stationId } = staff
      const undone = { at: clock(), by, byId, stationId, reason, decidedById: found.decidedById ?? null }
      const change = {
        verification: waitingAnew(row.verification, undone),
        ...withUndoing(row, found, undone),
        updatedAt: undone.at,
      }
      const waits = await store.decide(row, { ...change, ...owed.mark(row.version + 1) })
      if (!waits) throw platformErrors.changed()
      await owed.ask([waits])
      await afterwards?.(staff, waits)
      // The job does it when this does not.
      await kept.keep(waits).catch(() => undefined)
      return { ...found, undone }
    },
  }
}
