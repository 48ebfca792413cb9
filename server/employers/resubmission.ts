import type { CheckWording } from '../reading/index.ts'
import { checkAfter, monthsAfter, submitted, type VerificationRow } from '../verification/index.ts'
import type { EmployerFacts, EmployerRow } from './employer.ts'

/** What the verification vouches for. */
const identity = new Set<keyof EmployerFacts>(['name', 'creditCode'])

/** Verification holds for six months (rule of the 2026 five-ministry notice). */
export const validUntil = (now: Date): Date => monthsAfter(now, 6)

/** The texts that others read. */
const worded = ['address', 'about'] as const

/**
 * How the check stands after the employer has written `facts`. A new text whose wording is held hands a verified organisation in
 * again: nobody sees it until a clerk has.
 */
export function verificationAfter(
  employer: EmployerRow,
  facts: EmployerFacts,
  now: Date,
  check: CheckWording,
): VerificationRow {
  const all = Object.keys(facts) as (keyof EmployerFacts)[]
  const changed = all.filter((field) => employer[field] !== facts[field])
  const after = checkAfter(employer.verification, { changed, all, identity }, now)
  const isHeld = worded.some(
    (field) =>
      employer[field] !== facts[field] && check(facts[field]).some(({ severity }) => severity === 'HELD'),
  )
  return isHeld && after.state !== 'PENDING' ? submitted(now) : after
}
