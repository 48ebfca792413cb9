import type { Degree } from '../../../rules/choices.ts'
import { dayOf } from '../../../rules/office-time.ts'
import type { VeteranRow } from '../../veterans/index.ts'
import type { Seeker } from '../meaning/seeker.ts'
import type { Reason } from '../reasons/reason.ts'
import { worthSaying } from '../reasons/score.ts'
import type { Fit } from '../reasons/tally.ts'

export type YearsServed = 'UNDER_TWO' | 'TWO_TO_FIVE' | 'FIVE_TO_TWELVE' | 'TWELVE_OR_MORE'

/** Somebody who agreed to be found, as whoever looks for people sees them: nothing by which to know who it is. */
export interface FoundVeteranRow {
  /** The same for a posting whenever it is asked, another for each posting, and no record's id. */
  readonly id: string
  readonly fit: Fit
  /** As in the person's own match. It makes the order, and is told to nobody. */
  readonly score: number
  /** Codes. */
  readonly wished: readonly string[]
  readonly proven: readonly string[]
  /** Ids, confirmed by the person. */
  readonly skills: readonly string[]
  readonly isVerified: boolean
  readonly certificateProofs: number
  readonly degree: Degree | null
  readonly yearsServed: YearsServed | null
  /** The district, or what is wider where no district is known. */
  readonly areaCode: string | null
  readonly reasons: readonly Reason[]
}

/** Town and village are a matter of the person's own. */
const districtOf = (code: string): string => code.slice(0, 6)

/** About how long, as others are told. */
export function bandOf(years: number): YearsServed | null {
  if (years === 0) return null
  if (years < 2) return 'UNDER_TWO'
  if (years < 5) return 'TWO_TO_FIVE'
  return years < 12 ? 'FIVE_TO_TWELVE' : 'TWELVE_OR_MORE'
}

/** Rest on what is shown, or on nothing but the posting. */
const open: ReadonlySet<Reason['kind']> = new Set([
  'OCCUPATION',
  'WORDING',
  'SKILL',
  'CERTIFICATE',
  'LAW',
  'DEGREE',
  'EXPERIENCE',
  'ENTRY',
])
/** Wishes: that the posting goes with one is said, that it does not would tell what is not wanted. */
const openWhenMet: ReadonlySet<Reason['kind']> = new Set(['AREA', 'SHIFT', 'CONTRACT', 'AVAILABILITY'])

/** Whether a reason rests on nothing that stays the person's own: pay wished for, body, refusals, what words only suggest. */
const mayBeTold = ({ kind, state, likely }: Reason): boolean =>
  !likely && (open.has(kind) || (openWhenMet.has(kind) && state === 'MET'))

/** What of the reasons is told to whoever looks for people, most telling first. Pure. */
export const toldReasons = (reasons: readonly Reason[]): Reason[] =>
  worthSaying(reasons.filter(mayBeTold)).map((reason) =>
    reason.kind === 'AREA' && reason.id !== null ? { ...reason, id: districtOf(reason.id) } : reason,
  )

/** Proofs that hold today, of a person whose status and proofs staff have checked. */
function proofsSeen({ proofs = [], verification }: VeteranRow, now: Date): number {
  if (verification.state !== 'VERIFIED') return 0
  const today = dayOf(now)
  return proofs.filter(
    ({ kind, decided, validUntil }) =>
      kind === 'CERTIFICATE' && decided && (validUntil === null || validUntil >= today),
  ).length
}

interface PersonFound extends Pick<FoundVeteranRow, 'id' | 'fit' | 'score'> {
  readonly file: VeteranRow
  readonly seeker: Seeker
}

/** A file as it is shown. Pure. */
export const shownPerson = (
  { id, fit, score, file, seeker }: PersonFound,
  reasons: readonly Reason[],
  now: Date,
): FoundVeteranRow => ({
  id,
  fit,
  score,
  wished: seeker.wishedOccupations,
  proven: seeker.provenOccupations.filter((code) => !seeker.wishedOccupations.includes(code)),
  skills: file.skills.filter(({ answer }) => answer === 'CONFIRMED').map((skill) => skill.id),
  isVerified: file.verification.state === 'VERIFIED',
  certificateProofs: proofsSeen(file, now),
  degree: file.degree,
  yearsServed: bandOf(seeker.yearsServed),
  areaCode: file.areaCode === null ? null : districtOf(file.areaCode),
  reasons: toldReasons(reasons),
})
