import { isVerified, submitted, type VerificationRow } from './verification.ts'

/** Names of fields: those that a writing changes, all that there are, and those that the check vouches for. */
interface Writing {
  readonly changed: readonly string[]
  readonly all: readonly string[]
  readonly identity: ReadonlySet<string>
}

/** Whether a change touches what staff gave back; a reason that names no field of the form is met by any change. */
const corrects = ({ reasons }: VerificationRow, { changed, all }: Writing): boolean =>
  changed.length > 0 && reasons.some(({ field }) => changed.includes(field) || !all.includes(field))

/** Handed in again because of a correction: what is still in force stays so. */
const corrected = ({ inForce }: VerificationRow, now: Date): VerificationRow => ({
  ...submitted(now),
  ...(inForce && { inForce }),
})

/** What waits without what was in force, in its place of before. */
export function withoutForce(row: VerificationRow): VerificationRow {
  const { inForce: _, ...rest } = row
  return rest
}

/**
 * How the check stands after a writing. A change of identity, a correction of what was returned, and any writing at all
 * once it has lapsed, hand it in again; what waits keeps its place in the queue. What is still in force ends with another identity.
 */
export function checkAfter(row: VerificationRow, writing: Writing, now: Date): VerificationRow {
  const isAnother = writing.changed.some((field) => writing.identity.has(field))
  if (row.state === 'PENDING') return isAnother && row.inForce ? withoutForce(row) : row
  if (isAnother || row.state === 'UNSUBMITTED') return submitted(now)
  if (row.state === 'RETURNED') return corrects(row, writing) ? corrected(row, now) : row
  return isVerified(row, now) ? row : submitted(now)
}

/** So many months later; the last of a shorter month for its 31st. */
export function monthsAfter(now: Date, months: number): Date {
  const until = new Date(now)
  until.setUTCMonth(until.getUTCMonth() + months)
  if (until.getUTCDate() !== now.getUTCDate()) until.setUTCDate(0)
  return until
}
