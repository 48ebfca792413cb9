import * as z from 'zod/mini'
import { day, orNull, textOrNull } from './field.ts'
import { addDays } from './office-time.ts'
import { wrongValidity } from './posting.ts'
import { rule, wrongIf } from './rule.ts'
import { casesUpTo, eachOnce } from './verification.ts'

/** Where a posting stands, as its employer and staff read it. */
export type PostingStanding =
  | 'DRAFT'
  | 'HELD'
  | 'RETURNED'
  | 'TAKEN_DOWN'
  | 'UNVERIFIED'
  | 'OPEN'
  | 'PAUSED'
  | 'EXPIRED'
  | 'FILLED'
  | 'WITHDRAWN'
  | 'CLOSED'

/** A renewal that names no day is for so many days from today. */
const renewedDays = 30
/** So many postings are renewed at once. */
export const mostRenewed = 100

/** The last day of a renewal that names none; never before the day that holds already. */
export const renewedUntil = (validUntil: string | null, today: string): string => {
  const usual = addDays(today, renewedDays)
  return validUntil !== null && validUntil > usual ? validUntil : usual
}

const reason = textOrNull('原因', 'reason', 200)

/** Why an employer pauses or closes a posting; nothing has to be said. */
export const postingReasonRule = rule(z.object({ reason }))

const until = orNull(day('有效期', 'last valid day'))

/** Until when a posting that is valid until `validUntil` may be renewed on the day `today`. */
export const renewalRule = (today: string, validUntil: string | null) =>
  rule(z.object({ until }), ({ until: wished }) => [
    ...wrongValidity(wished, today).map(({ text }) => ({ path: 'until', text })),
    ...wrongIf(
      Boolean(wished && validUntil && wished < validUntil),
      'until',
      '续期不能早于现在的有效期；要提前结束，请修改岗位',
      'A renewal does not end before the posting does now; change the posting to end it sooner',
    ),
  ])

/** Several postings to renew, each once and as it was read. */
export const renewalCasesRule = rule(z.object({ cases: casesUpTo(mostRenewed) }), eachOnce)
