import { reference, type SkillKind, type Weighted } from '../../reference/index.ts'
import type { TrainingRow } from '../../trainings/index.ts'
import { likeness } from '../meaning/likeness.ts'
import type { PostingEntry } from '../posting-index.ts'
import { circumstances } from './circumstances.ts'
import { reason, weighed, type Reason, type ReasonState } from './reason.ts'
import type { Seeker } from '../meaning/seeker.ts'

/** For a skill: the open trainings that give it, soonest first. */
export type Help = ReadonlyMap<string, readonly TrainingRow[]>

/** The most that each kind can add; found by trial, see tests/matching/judged. */
const most = { occupation: 1, wording: 1, demanded: 0.9, welcome: 0.4, sought: 0.4 }
/** From this overlap on, the posting's occupation is one of the person's; below it is a neighbour. */
const sameOccupation = 0.6
const nearOccupation = 0.12
const inCommon = 0.15
const trainingsNamed = 3
/** A posting surely is for an occupation from this confidence on. */
const leastSure = 0.4

type Tell = (reason: Reason | null) => void

/** Every reason for and against, those of meaning first. Pure. */
export function reasonsOf(seeker: Seeker, entry: PostingEntry, help: Help): Reason[] {
  const reasons: Reason[] = []
  const tell: Tell = (reason) => {
    if (reason !== null) reasons.push(reason)
  }
  const { occupation, wording } = likeness(seeker.meaning, entry.features)
  tell(occupationReason(seeker, entry, occupation))
  tell(wordingReason(wording))
  tell(soughtReason(seeker, entry))
  tellSkills(seeker, entry, help, tell)
  circumstances(seeker, entry, tell)
  return reasons
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

/** Whether the title is like what the person calls the work; too little of it adds to the sum without being said. */
const wordingReason = (likeness: number): Reason | null =>
  likeness === 0 ? null : weighed('WORDING', likeness < inCommon ? 'UNKNOWN' : 'MET', most.wording * likeness)

/** Skills that were looked for by words are words in common, whether the person has them or not. */
function soughtReason({ sought }: Seeker, entry: PostingEntry): Reason | null {
  if (sought.size === 0) return null
  const asked = [...entry.mustCertificates, ...entry.mustSkills, ...entry.preferredSkills]
  const found = asked.filter((id) => sought.has(id)).length
  return found === 0 ? null : weighed('WORDING', 'UNKNOWN', (most.sought * found) / sought.size)
}

function tellSkills(seeker: Seeker, entry: PostingEntry, help: Help, tell: Tell): void {
  const { mustCertificates, mustSkills, preferredSkills } = entry
  const demanded = most.demanded / Math.max(1, mustCertificates.length + mustSkills.length)
  const welcome = most.welcome / Math.max(1, preferredSkills.length)
  for (const id of mustCertificates) tell(skillReason(seeker, id, help, 'CERTIFICATE', demanded, true))
  for (const id of mustSkills) tell(skillReason(seeker, id, help, 'SKILL', demanded, true))
  for (const id of preferredSkills)
    if (!mustSkills.includes(id) && !mustCertificates.includes(id))
      tell(skillReason(seeker, id, help, kindOf(id), welcome, false))
}

const kindOf = (id: string): SkillKind => reference().skills.get(id)?.kind ?? 'SKILL'

/** Whether the person has it, is about to (own words, or a training), lacks it, or has not told. */
function skillReason(
  { held, likely, toldSkills }: Seeker,
  id: string,
  help: Help,
  kind: SkillKind,
  share: number,
  demanded: boolean,
): Reason {
  if (held.has(id)) return reason(kind, 'MET', share, { id, demanded })
  const trainings = help.get(id) ?? noTrainings
  const near = likely.has(id) || trainings.length > 0
  const state = near ? 'NEAR' : toldSkills ? 'MISSING' : 'UNKNOWN'
  const facts = { id, demanded, likely: likely.has(id), number: trainings[0]?.days ?? null }
  return reason(kind, state, share, facts, namesOf(trainings))
}

const noTrainings: readonly TrainingRow[] = []
const named = new WeakMap<readonly TrainingRow[], readonly string[]>()

/** The ids of the first few; the same list is named for many postings. */
function namesOf(trainings: readonly TrainingRow[]): readonly string[] {
  const known = named.get(trainings) ?? trainings.slice(0, trainingsNamed).map(({ _id }) => _id)
  named.set(trainings, known)
  return known
}
