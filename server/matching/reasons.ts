import type { TrainingRow } from '../trainings/index.ts'
import { likeness } from './likeness.ts'
import type { PostingEntry, Weighted } from './posting-index.ts'
import { circumstances } from './circumstances.ts'
import { reason, type Reason, type ReasonState } from './reason.ts'
import type { Seeker } from './seeker.ts'

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
const none: readonly string[] = []

/** Every reason for and against, those of meaning first. Pure. */
export function reasonsOf(seeker: Seeker, entry: PostingEntry, help: Help): Reason[] {
  const { occupation, wording } = likeness(seeker.meaning, entry.features)
  return [
    ...occupationReason(seeker, entry, occupation),
    ...wordingReason(wording),
    ...soughtReason(seeker, entry),
    ...skillReasons(seeker, entry, help),
    ...circumstances(seeker, entry),
  ]
}

/** Whether the posting is for what is wished or proven, or for something near it. */
function occupationReason(seeker: Seeker, entry: PostingEntry, overlap: number): Reason[] {
  if (overlap === 0) return []
  const own = ({ id, confidence }: Weighted) =>
    confidence >= leastSure &&
    (seeker.wishedOccupations.includes(id) || seeker.provenOccupations.includes(id))
  const named = entry.occupations.find(own)
  const contribution = most.occupation * overlap
  if (!named && overlap < nearOccupation) return [quiet('OCCUPATION', contribution)]
  const state: ReasonState = named || overlap >= sameOccupation ? 'MET' : 'NEAR'
  const id = named?.id ?? entry.occupations[0]?.id
  return [{ kind: 'OCCUPATION', state, contribution, trainings: none, ...(id && { id }) }]
}

/** Adds to the sum without being said: too little to be called a reason. */
const quiet = (kind: 'OCCUPATION' | 'WORDING', contribution: number): Reason => ({
  kind,
  state: 'UNKNOWN',
  contribution,
  trainings: none,
})

/** Whether the title is like what the person calls the work. */
function wordingReason(likeness: number): Reason[] {
  if (likeness === 0) return []
  const contribution = most.wording * likeness
  return likeness < inCommon
    ? [quiet('WORDING', contribution)]
    : [{ kind: 'WORDING', state: 'MET', contribution, trainings: none }]
}

/** Skills that were looked for by words are words in common, whether the person has them or not. */
function soughtReason({ sought }: Seeker, entry: PostingEntry): Reason[] {
  if (sought.size === 0) return []
  const asked = [...entry.mustCertificates, ...entry.mustSkills, ...entry.preferredSkills]
  const found = asked.filter((id) => sought.has(id)).length
  return found === 0 ? [] : [quiet('WORDING', (most.sought * found) / sought.size)]
}

function skillReasons(seeker: Seeker, entry: PostingEntry, help: Help): Reason[] {
  const demanded = [...entry.mustCertificates, ...entry.mustSkills]
  const welcome = entry.preferredSkills.filter((id) => !demanded.includes(id))
  const certificates = new Set(entry.mustCertificates)
  const reasonFor = (share: number, isDemanded: boolean) => (id: string) => {
    const { state, trainings, days } = standing(seeker, id, help)
    return reason(
      certificates.has(id) ? 'CERTIFICATE' : 'SKILL',
      state,
      share,
      {
        id,
        demanded: isDemanded,
        likely: seeker.likely.has(id),
        ...(days !== undefined && { number: days }),
      },
      trainings,
    )
  }
  return [
    ...demanded.map(reasonFor(most.demanded / Math.max(1, demanded.length), true)),
    ...welcome.map(reasonFor(most.welcome / Math.max(1, welcome.length), false)),
  ]
}

/** Where the person stands with a skill: has it, is about to (own words, or a training), lacks it, or has not told. */
function standing({ held, likely, toldSkills }: Seeker, id: string, help: Help) {
  if (held.has(id)) return { state: 'MET' as const, trainings: [], days: undefined }
  const trainings = help.get(id) ?? []
  const named = trainings.slice(0, trainingsNamed).map(({ _id }) => _id)
  const days = trainings[0]?.days
  if (likely.has(id) || trainings.length > 0) return { state: 'NEAR' as const, trainings: named, days }
  return { state: toldSkills ? ('MISSING' as const) : ('UNKNOWN' as const), trainings: named, days }
}
