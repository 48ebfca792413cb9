import { isPresent } from '../../platform/present.ts'
import { likeness, type Likeness } from '../meaning/likeness.ts'
import type { Seeker } from '../meaning/seeker.ts'
import { surely } from '../meaning/sure.ts'
import type { PostingEntry } from '../posting-index.ts'
import type { OpenTrainings } from '../ways/way.ts'
import { circumstances, tallyCircumstances } from './circumstances.ts'
import { lawReason, tallyLaw } from './law.ts'
import { grainsOf, weighed, type Reason, type ReasonState } from './reason.ts'
import { skillReasons, tallySkills } from './skill-reasons.ts'
import { blankTally, type Tally } from './tally.ts'

/** The most that each part of a likeness can add; found by trial on several sets, see tests/bench/ranking.bench.ts. */
const most = { occupation: 0.5, branches: 0.65, wording: 0.55, nearness: 0.85 }

const occupationShare = ({ occupation, branches }: Likeness): number =>
  most.occupation * occupation + most.branches * branches

/** A title that is near counts much more than several that are somewhat near. */
const wordingShare = ({ wording, nearness }: Likeness): number =>
  most.wording * wording + most.nearness * nearness ** 2
/** From this overlap on, the posting's occupation is one of the seeker's; below it is a neighbour. */
const sameOccupation = 0.6
const nearOccupation = 0.13
/** Titles with less in common are not said to be alike. */
const leastAlike = 0.15
const leastNear = 0.6

/** Every reason for and against, those of meaning first. Pure. */
export function reasonsOf(seeker: Seeker, entry: PostingEntry, trainings: OpenTrainings): Reason[] {
  const like = likeness(seeker.meaning, entry)
  return [
    ...[
      occupationReason(seeker, entry, like),
      wordingReason(like),
      lawReason(seeker, entry, codeByLaw(seeker, entry, occupationState(seeker, entry, like.occupation))),
    ].filter(isPresent),
    ...skillReasons(seeker, entry, trainings),
    ...circumstances(seeker, entry),
  ]
}

/** What all reasons come to: the same without making them, for hundreds of candidates at once. Pure. */
export function tallyFor(seeker: Seeker, entry: PostingEntry, trainings: OpenTrainings): Tally {
  const like = likeness(seeker.meaning, entry)
  const tally = blankTally()
  tally.sum = grainsOf(occupationShare(like)) + grainsOf(wordingShare(like))
  const occupation = occupationState(seeker, entry, like.occupation)
  tally.own = occupation === 'MET'
  tally.related = occupation === 'NEAR'
  tallyLaw(tally, seeker, entry, codeByLaw(seeker, entry, occupation))
  tallySkills(tally, seeker, entry, trainings)
  tallyCircumstances(tally, seeker, entry)
  return tally
}

/** The occupation for which the posting surely is and that is wished, or proven by service. */
const ownOccupation = ({ wishedOccupations, provenOccupations }: Seeker, { occupations }: PostingEntry) =>
  occupations.find(
    (each) => surely(each) && (wishedOccupations.includes(each.id) || provenOccupations.includes(each.id)),
  )

/** The occupation whose papers the law asks for: the seeker's own, or the one for which a related posting surely is. */
const codeByLaw = (seeker: Seeker, entry: PostingEntry, state: ReasonState): string | null => {
  if (state === 'MET') return ownOccupation(seeker, entry)?.id ?? null
  return state === 'NEAR' ? (entry.occupations.find(surely)?.id ?? null) : null
}

const isNeighbour = ({ neighbours }: Seeker, { occupations }: PostingEntry): boolean =>
  neighbours !== null && occupations.some((each) => surely(each) && neighbours.includes(each.id))

/** Own by name, or, where the title names none surely, by all that it has in common; a neighbour by less. */
function occupationState(seeker: Seeker, entry: PostingEntry, overlap: number): ReasonState {
  if (ownOccupation(seeker, entry)) return 'MET'
  if (isNeighbour(seeker, entry)) return 'NEAR'
  if (overlap < nearOccupation) return 'UNKNOWN'
  return overlap >= sameOccupation && !entry.occupations.some(surely) ? 'MET' : 'NEAR'
}

/** Whether the posting is for what is wished or proven, or for something near it. */
function occupationReason(seeker: Seeker, entry: PostingEntry, like: Likeness): Reason | null {
  const contribution = occupationShare(like)
  const state = occupationState(seeker, entry, like.occupation)
  if (contribution === 0 && state === 'UNKNOWN') return null
  if (state === 'UNKNOWN') return weighed('OCCUPATION', state, contribution)
  const id = (ownOccupation(seeker, entry) ?? entry.occupations[0])?.id ?? null
  return weighed('OCCUPATION', state, contribution, { id })
}

/** Alike in words, or in meaning as the encoder sees it. */
const isNear = ({ wording, nearness }: Likeness): boolean => wording >= leastAlike || nearness >= leastNear

/** Whether the title is like what the seeker calls the work; too little of it adds to the sum without being said. */
function wordingReason(like: Likeness): Reason | null {
  const contribution = wordingShare(like)
  if (contribution === 0 && !isNear(like)) return null
  return weighed('WORDING', isNear(like) ? 'MET' : 'UNKNOWN', contribution)
}
