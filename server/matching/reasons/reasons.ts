import { isPresent } from '../../platform/present.ts'
import { likeness } from '../meaning/likeness.ts'
import type { Seeker } from '../meaning/seeker.ts'
import type { Weighted } from '../../reference/index.ts'
import type { PostingEntry } from '../posting-index.ts'
import { circumstances } from './circumstances.ts'
import { weighed, type Reason, type ReasonState } from './reason.ts'
import { skillReasons, type OpenTrainings } from './skill-reasons.ts'

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
    occupationReason(seeker, entry, occupation),
    wordingReason(wording),
    soughtReason(seeker, entry),
    ...skillReasons(seeker, entry, trainings),
    ...circumstances(seeker, entry),
  ].filter(isPresent)
}

/** Whether the posting is for what is wished or proven, or for something near it. */
function occupationReason(seeker: Seeker, entry: PostingEntry, overlap: number): Reason | null {
  if (overlap === 0) return null
  const own = ({ id, confidence }: Weighted) =>
    confidence >= leastSure &&
    (seeker.wishedOccupations.includes(id) || seeker.provenOccupations.includes(id))
  const named = entry.occupations.find(own)
  const contribution = most.occupation * overlap
  if (!named && overlap < nearOccupation) return weighed('OCCUPATION', 'UNKNOWN', contribution)
  const state: ReasonState = named || overlap >= sameOccupation ? 'MET' : 'NEAR'
  return weighed('OCCUPATION', state, contribution, { id: (named ?? entry.occupations[0])?.id ?? null })
}

/** Whether the title is like what the seeker calls the work; too little of it adds to the sum without being said. */
const wordingReason = (alike: number): Reason | null =>
  alike === 0 ? null : weighed('WORDING', alike < leastAlike ? 'UNKNOWN' : 'MET', most.wording * alike)

/** Skills that were looked for by words are words in common, whether the seeker has them or not. */
function soughtReason({ sought }: Seeker, entry: PostingEntry): Reason | null {
  if (sought.size === 0) return null
  const asked = [...entry.mustCertificates, ...entry.mustSkills, ...entry.preferredSkills]
  const found = asked.filter((id) => sought.has(id)).length
  return found === 0 ? null : weighed('WORDING', 'UNKNOWN', (most.sought * found) / sought.size)
}
