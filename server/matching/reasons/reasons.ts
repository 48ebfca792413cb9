import { isPresent } from '../../platform/present.ts'
import { likeness } from '../meaning/likeness.ts'
import type { Seeker } from '../meaning/seeker.ts'
import type { PostingEntry } from '../posting-index.ts'
import { circumstances, sumOfCircumstances } from './circumstances.ts'
import { grainsOf, weighed, type Reason, type ReasonState } from './reason.ts'
import { skillReasons, sumOfSkills, type OpenTrainings } from './skill-reasons.ts'

/** The most that each kind can add; found by trial, see tests/matching/judged. */
const most = { occupation: 1, wording: 1, sought: 0.4 }
/** From this overlap on, the posting's occupation is one of the seeker's; below it is a neighbour. */
const sameOccupation = 0.6
const nearOccupation = 0.12
/** Titles with less in common are not said to be alike. */
const leastAlike = 0.15
/** A posting surely is for an occupation from this confidence on. */
const leastSure = 0.4

/** Every reason for and against, those of meaning first. Pure. */
export function reasonsOf(seeker: Seeker, entry: PostingEntry, trainings: OpenTrainings): Reason[] {
  const { occupation, wording } = likeness(seeker.meaning, entry.features)
  return [
    ...[
      occupationReason(seeker, entry, occupation),
      wordingReason(wording),
      soughtReason(seeker, entry),
    ].filter(isPresent),
    ...skillReasons(seeker, entry, trainings),
    ...circumstances(seeker, entry),
  ]
}

/** What all reasons add together, in millionths: the same sum without making them, for hundreds of candidates at once. Pure. */
export function sumOfReasons(seeker: Seeker, entry: PostingEntry, trainings: OpenTrainings): number {
  const { occupation, wording } = likeness(seeker.meaning, entry.features)
  return (
    grainsOf(most.occupation * occupation) +
    grainsOf(most.wording * wording) +
    grainsOf(soughtShare(seeker, entry)) +
    sumOfSkills(seeker, entry, trainings) +
    sumOfCircumstances(seeker, entry)
  )
}

/** Whether the posting is for what is wished or proven, or for something near it. */
function occupationReason(seeker: Seeker, entry: PostingEntry, overlap: number): Reason | null {
  if (overlap === 0) return null
  const { wishedOccupations, provenOccupations } = seeker
  const named = entry.occupations.find(
    ({ id, confidence }) =>
      confidence >= leastSure && (wishedOccupations.includes(id) || provenOccupations.includes(id)),
  )
  const contribution = most.occupation * overlap
  if (!named && overlap < nearOccupation) return weighed('OCCUPATION', 'UNKNOWN', contribution)
  const state: ReasonState = named || overlap >= sameOccupation ? 'MET' : 'NEAR'
  return weighed('OCCUPATION', state, contribution, { id: (named ?? entry.occupations[0])?.id ?? null })
}

/** Whether the title is like what the seeker calls the work; too little of it adds to the sum without being said. */
const wordingReason = (alike: number): Reason | null =>
  alike === 0 ? null : weighed('WORDING', alike < leastAlike ? 'UNKNOWN' : 'MET', most.wording * alike)

/** Skills that were looked for by words are words in common, whether the seeker has them or not. */
function soughtReason(seeker: Seeker, entry: PostingEntry): Reason | null {
  const contribution = soughtShare(seeker, entry)
  return contribution === 0 ? null : weighed('WORDING', 'UNKNOWN', contribution)
}

function soughtShare({ sought }: Seeker, entry: PostingEntry): number {
  if (sought.size === 0) return 0
  const { mustCertificates, mustSkills, preferredSkills } = entry
  const found =
    foundOf(sought, mustCertificates) + foundOf(sought, mustSkills) + foundOf(sought, preferredSkills)
  return (most.sought * found) / sought.size
}

function foundOf(sought: ReadonlySet<string>, asked: readonly string[]): number {
  let found = 0
  for (const id of asked) if (sought.has(id)) found++
  return found
}
