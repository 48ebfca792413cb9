import { isVerified, submitted, type VerificationRow } from '../verification/index.ts'
import type { EmployerFacts, EmployerRow } from './employer.ts'

/** What the verification vouches for. */
const identity: ReadonlySet<keyof EmployerFacts> = new Set(['name', 'creditCode'])

const monthsValid = 6

/** Verification holds for six months (rule of the 2026 five-ministry notice); the last of a shorter month for its 31st. */
export function validUntil(now: Date): Date {
  const until = new Date(now)
  until.setUTCMonth(until.getUTCMonth() + monthsValid)
  if (until.getUTCDate() !== now.getUTCDate()) until.setUTCDate(0)
  return until
}

const changedFields = (employer: EmployerRow, facts: EmployerFacts): (keyof EmployerFacts)[] =>
  (Object.keys(facts) as (keyof EmployerFacts)[]).filter((field) => employer[field] !== facts[field])

/** Whether a change touches what staff gave back; a reason that names no field of the form is met by any change. */
const corrects = (
  { reasons }: VerificationRow,
  changed: readonly string[],
  all: readonly string[],
): boolean =>
  changed.length > 0 && reasons.some(({ field }) => changed.includes(field) || !all.includes(field))

/**
 * How the check stands after the employer has written `facts`. A new name or code, a correction of what was returned,
 * and any writing at all once the six months are over, hand it in again; what waits keeps its place in the queue.
 */
export function verificationAfter(employer: EmployerRow, facts: EmployerFacts, now: Date): VerificationRow {
  const { verification } = employer
  const changed = changedFields(employer, facts)
  const isAnother = changed.some((field) => identity.has(field))
  const again = {
    UNSUBMITTED: true,
    PENDING: false,
    VERIFIED: isAnother || !isVerified(verification, now),
    RETURNED: isAnother || corrects(verification, changed, Object.keys(facts)),
  }[verification.state]
  return again ? submitted(now) : verification
}
