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

interface Asked {
  readonly id: string
  readonly kind: SkillKind
  readonly demanded: boolean
}

/** Every skill and certificate that a posting asks for, demanded ones first. */
function askedBy({ mustCertificates, mustSkills, preferredSkills }: PostingEntry): Asked[] {
  const isDemanded = (id: string) => mustSkills.includes(id) || mustCertificates.includes(id)
  return [
    ...mustCertificates.map((id): Asked => ({ id, kind: 'CERTIFICATE', demanded: true })),
    ...mustSkills.map((id): Asked => ({ id, kind: 'SKILL', demanded: true })),
    ...preferredSkills
      .filter((id) => !isDemanded(id))
      .map((id): Asked => ({ id, kind: reference().skills.get(id)?.kind ?? 'SKILL', demanded: false })),
  ]
}

/** One reason for each skill and certificate that the posting asks for. */
export function skillReasons(seeker: Seeker, entry: PostingEntry, trainings: OpenTrainings): Reason[] {
  const { mustCertificates, mustSkills, preferredSkills } = entry
  const demanded = most.demanded / Math.max(1, mustCertificates.length + mustSkills.length)
  const welcome = most.welcome / Math.max(1, preferredSkills.length)
  return askedBy(entry).map((asked) =>
    skillReason(seeker, asked, asked.demanded ? demanded : welcome, trainings),
  )
}

/** Whether the seeker has it, is about to (own words, or a training), lacks it, or does not say. */
function skillReason(
  { held, likely, statesSkills }: Seeker,
  { id, kind, demanded }: Asked,
  share: number,
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
