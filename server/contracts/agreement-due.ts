import { addDays, startOfDay } from '../../rules/office-time.ts'
import { intentionHoldsDays } from '../../rules/contract.ts'
import { holds, termsInForce, type AgreementRow } from './agreement.ts'

/** The last day on which it holds by itself; null when none is set. */
export function lastDayOf(row: AgreementRow): string | null {
  if (!holds(row.state)) return null
  if (row.kind === 'INTENTION') return addDays(row.startOn, intentionHoldsDays)
  return termsInForce(row)?.endOn ?? null
}

/** When something is next due by itself: it can be confirmed no more, or its last day is over. Pure. */
function wakeOf(row: AgreementRow): Date | null {
  const confirmBy = row.awaits.length > 0 ? row.confirmBy : null
  const [first] = [confirmBy, lastDayOf(row)].filter((day) => day !== null).toSorted()
  return first === undefined ? null : startOfDay(addDays(first, 1))
}

/** A change, with what is due by itself after it. */
export function timed(row: AgreementRow, change: Partial<AgreementRow>): Partial<AgreementRow> {
  const after = { ...row, ...change }
  const confirmBy = after.awaits.length > 0 ? after.confirmBy : null
  return { ...change, confirmBy, wakeAt: wakeOf({ ...after, confirmBy }) }
}
