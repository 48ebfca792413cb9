import { reference, type SkillKind } from '../../reference/index.ts'
import type { TrainingRow } from '../../trainings/index.ts'
import type { Seeker } from '../meaning/seeker.ts'
import type { PostingEntry } from '../posting-index.ts'
import { added, reason, type Reason, type ReasonState } from './reason.ts'

/** For a skill: the open trainings that give it, soonest first. */
export type OpenTrainings = ReadonlyMap<string, readonly OpenTraining[]>
type OpenTraining = Pick<TrainingRow, '_id' | 'days'>

/** The most that all demanded, and all welcome, skills can add together. */
const most = { demanded: 0.9, welcome: 0.4 }
const trainingsNamed = 3

type Visit = (id: string, share: number, demanded: boolean, kind: SkillKind | null) => void

/** Visits each skill and certificate that the posting asks for, demanded ones first, with the most that it can add. */
function eachAsked({ mustCertificates, mustSkills, preferredSkills }: PostingEntry, visit: Visit): void {
  const demanded = most.demanded / Math.max(1, mustCertificates.length + mustSkills.length)
  const welcome = most.welcome / Math.max(1, preferredSkills.length)
  for (const id of mustCertificates) visit(id, demanded, true, 'CERTIFICATE')
  for (const id of mustSkills) visit(id, demanded, true, 'SKILL')
  for (const id of preferredSkills)
    if (!mustSkills.includes(id) && !mustCertificates.includes(id)) visit(id, welcome, false, null)
}

/** One reason for each skill and certificate that the posting asks for. */
export function skillReasons(seeker: Seeker, entry: PostingEntry, trainings: OpenTrainings): Reason[] {
  const reasons: Reason[] = []
  eachAsked(entry, (id, share, demanded, kind) => {
    const state = stateOf(seeker, id, trainings)
    const giving = state === 'MET' ? noTraining : (trainings.get(id) ?? noTraining)
    const likely = state !== 'MET' && seeker.likely.has(id)
    const facts = { id, demanded, likely, number: giving[0]?.days ?? null }
    reasons.push(reason(kind ?? kindOf(id), state, share, facts, firstIds(giving)))
  })
  return reasons
}

/** What they add together, without making them. */
export function sumOfSkills(seeker: Seeker, entry: PostingEntry, trainings: OpenTrainings): number {
  let sum = 0
  eachAsked(entry, (id, share) => {
    sum += added(share, stateOf(seeker, id, trainings))
  })
  return sum
}

const kindOf = (id: string): SkillKind => reference().skills.get(id)?.kind ?? 'SKILL'

/** Whether the seeker has it, is about to (own words, or a training), lacks it, or does not say. */
function stateOf({ held, likely, statesSkills }: Seeker, id: string, trainings: OpenTrainings): ReasonState {
  if (held.has(id)) return 'MET'
  if (likely.has(id) || (trainings.get(id)?.length ?? 0) > 0) return 'NEAR'
  return statesSkills ? 'MISSING' : 'UNKNOWN'
}

const noTraining: readonly OpenTraining[] = []
const idsOf = new WeakMap<readonly OpenTraining[], readonly string[]>()

/** The ids of the first few; the same list is named for many postings. */
function firstIds(trainings: readonly OpenTraining[]): readonly string[] {
  const known = idsOf.get(trainings) ?? trainings.slice(0, trainingsNamed).map(({ _id }) => _id)
  idsOf.set(trainings, known)
  return known
}
