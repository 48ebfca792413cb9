import { proofKinds } from '../../rules/evidence.ts'
import { addDays, startOfDay } from '../../rules/office-time.ts'
import type { Proven } from '../evidence/index.ts'
import type { CheckWording } from '../reading/index.ts'
import {
  checkAfter,
  findingsIn,
  inForceAt,
  isHeld,
  monthsAfter,
  submitted,
  withoutForce,
  type FieldFinding,
  type VerificationRow,
} from '../verification/index.ts'
import type { EmployerFacts, EmployerRow } from './employer.ts'

/** What the verification vouches for. */
const identity: ReadonlySet<string> = new Set<keyof EmployerFacts>(['name', 'creditCode'])

/**
 * Verification holds for six months (rule of the 2026 five-ministry notice), a renewal from the end of the one before, and no
 * longer than the licence does.
 */
export function validUntil(
  now: Date,
  { proofs = [], verification }: Proven & Partial<Pick<EmployerRow, 'verification'>> = {},
): Date {
  const inForce = verification && inForceAt(verification, now)
  const sixMonths = monthsAfter(inForce?.until ?? now, 6)
  const lastDay = proofs
    .filter(({ kind }) => kind === 'LICENCE')
    .map((licence) => (licence.validUntil === null ? sixMonths : startOfDay(addDays(licence.validUntil, 1))))
    .reduce((latest, until) => (until > latest ? until : latest), now)
  return lastDay > now && lastDay < sixMonths ? lastDay : sixMonths
}

/** How the check stands after a proof of one kind was added or taken away: it may be what was asked for, or a renewal. */
export const verificationAfterProof = (
  employer: EmployerRow,
  facts: EmployerFacts,
  kind: string,
  now: Date,
): VerificationRow =>
  checkAfter(
    employer.verification,
    { changed: [kind], all: [...Object.keys(facts), ...proofKinds], identity },
    now,
  )

/** The texts that others read. */
const worded = ['address', 'about'] as const
type WordedField = (typeof worded)[number]
type WordedFacts = Pick<EmployerFacts, WordedField>

const heldIn = (facts: WordedFacts, fields: readonly WordedField[], check: CheckWording): FieldFinding[] =>
  findingsIn(Object.fromEntries(fields.map((field) => [field, facts[field]])), check).filter(isHeld)

/** Whether a clerk has found the organisation right when it said this. */
const isPassed = ({ pastDecisions, factsThen }: EmployerRow, field: WordedField, text: string): boolean => {
  const last = pastDecisions?.at(-1)
  return last?.outcome === 'VERIFIED' && !last.undone && factsThen?.[field] === text
}

/** The held words of an organisation that waits, in texts that no clerk has passed. */
export const heldWordingOf = (employer: EmployerRow, check: CheckWording): FieldFinding[] =>
  employer.verification.state === 'PENDING'
    ? heldIn(
        employer,
        worded.filter((field) => !isPassed(employer, field, employer[field])),
        check,
      )
    : []

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
  const written = worded.filter((field) => employer[field] !== facts[field])
  const waits = heldIn(facts, written, check).length > 0
  if (!waits) return after
  return after.state === 'PENDING' ? withoutForce(after) : submitted(now)
}
