import { checkAfter, monthsAfter, type VerificationRow } from '../verification/index.ts'
import type { EmployerFacts, EmployerRow } from './employer.ts'

/** What the verification vouches for. */
const identity = new Set<keyof EmployerFacts>(['name', 'creditCode'])

/** Verification holds for six months (rule of the 2026 five-ministry notice). */
export const validUntil = (now: Date): Date => monthsAfter(now, 6)

/** How the check stands after the employer has written `facts`. */
export function verificationAfter(employer: EmployerRow, facts: EmployerFacts, now: Date): VerificationRow {
  const all = Object.keys(facts) as (keyof EmployerFacts)[]
  const changed = all.filter((field) => employer[field] !== facts[field])
  return checkAfter(employer.verification, { changed, all, identity }, now)
}
