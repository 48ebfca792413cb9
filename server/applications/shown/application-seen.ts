import { asThePersonSees } from '../application-hearing.ts'
import { undoableUntil, type ApplicationRow, type Side } from '../application.ts'

/** An application as one of the two sides may know it. */
export interface SeenApplication {
  readonly side: Exclude<Side, null>
  readonly row: ApplicationRow
  /** Until when that side may take back the last change. */
  readonly undoableUntil: Date | null
}

/** Pure. */
export function seenBy(row: ApplicationRow, side: Exclude<Side, null>, now: Date): SeenApplication {
  const until = undoableUntil(row, side)
  return {
    side,
    row: side === 'VETERAN' ? asThePersonSees(row, now) : row,
    undoableUntil: until !== null && until > now ? until : null,
  }
}
