import { reference, type SkillKind } from '../../reference/index.ts'
import type { TrainingRow } from '../../trainings/index.ts'
import type { Seeker } from '../meaning/seeker.ts'
import type { PostingEntry } from '../posting-index.ts'
import { reason, type Reason } from './reason.ts'

/** For a skill: the open trainings that give it, soonest first. */
export type OpenTrainings = ReadonlyMap<string, readonly TrainingRow[]>

/** The most that all demanded, and all welcome, skills can add together. */
const most = { demanded: 0.9, welcome: 0.4 }
const trainingsNamed = 3

/** One reason for each skill and certificate that the posting asks for, demanded ones first. */
export function skillReasons(seeker: Seeker, entry: PostingEntry, trainings: OpenTrainings): Reason[] {
  const { mustCertificates, mustSkills, preferredSkills } = entry
  const demanded = most.demanded / Math.max(1, mustCertificates.length + mustSkills.length)
  const welcome = most.welcome / Math.max(1, preferredSkills.length)
  const reasons: Reason[] = []
  for (const id of mustCertificates)
    reasons.push(skillReason(seeker, id, 'CERTIFICATE', demanded, true, trainings))
  for (const id of mustSkills) reasons.push(skillReason(seeker, id, 'SKILL', demanded, true, trainings))
  for (const id of preferredSkills)
    if (!mustSkills.includes(id) && !mustCertificates.includes(id))
      reasons.push(skillReason(seeker, id, kindOf(id), welcome, false, trainings))
  return reasons
}

const kindOf = (id: string): SkillKind => reference().skills.get(id)?.kind ?? 'SKILL'

/** Whether the seeker has it, is about to (own words, or a training), lacks it, or does not say. */
function skillReason(
  { held, likely, statesSkills }: Seeker,
  id: string,
  kind: SkillKind,
  share: number,
  demanded: boolean,
  trainings: OpenTrainings,
): Reason {
  if (held.has(id)) return reason(kind, 'MET', share, { id, demanded })
  const giving = trainings.get(id) ?? noTraining
  const near = likely.has(id) || giving.length > 0
  const state = near ? 'NEAR' : statesSkills ? 'MISSING' : 'UNKNOWN'
  const facts = { id, demanded, likely: likely.has(id), number: giving[0]?.days ?? null }
  return reason(kind, state, share, facts, firstIds(giving))
}

const noTraining: readonly TrainingRow[] = []
const idsOf = new WeakMap<readonly TrainingRow[], readonly string[]>()

/** The ids of the first few; the same list is named for many postings. */
function firstIds(trainings: readonly TrainingRow[]): readonly string[] {
  const known = idsOf.get(trainings) ?? trainings.slice(0, trainingsNamed).map(({ _id }) => _id)
  idsOf.set(trainings, known)
  return known
}
