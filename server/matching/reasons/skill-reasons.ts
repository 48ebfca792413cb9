import { reference, type SkillKind } from '../../reference/index.ts'
import type { Seeker } from '../meaning/seeker.ts'
import type { PostingEntry } from '../posting-index.ts'
import { learningOf, type Learning, type OpenTrainings } from '../ways/way.ts'
import { grainsOf, weighed, type Reason, type ReasonState } from './reason.ts'
import { goesBySkills, tallySkill, type Tally } from './tally.ts'

/** The most that all demanded, and all welcome, skills can add together; each adds its part when it is there. */
const most = { demanded: 0.9, welcome: 0.4 }
/** What words only suggest gives this much of what is surely there. */
const likelyShare = 0.5
/**
 * What each demand that is not met takes away, however many there are: a demand more never lifts a posting, and a training is a way to
 * meet it, not a merit. What is merely welcome takes nothing away.
 */
const lacking = { NEAR: -0.06, UNKNOWN: -0.1, MISSING: -0.25 } as const
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

function contributionOf(state: ReasonState, likely: boolean, share: number, demanded: boolean): number {
  if (state === 'MET') return share
  if (likely) return share * likelyShare
  return demanded ? lacking[state] : 0
}

/** One reason for each skill and certificate that the posting asks for. */
export function skillReasons(seeker: Seeker, entry: PostingEntry, trainings: OpenTrainings): Reason[] {
  const reasons: Reason[] = []
  eachAsked(entry, (id, share, demanded, kind) => {
    const state = stateOf(seeker, id, trainings)
    const likely = isLikely(seeker, id)
    const { direct, way } = state === 'MET' ? noLearning : learningOf(id, seeker, trainings)
    const facts = { id, demanded, likely, number: direct[0]?.days ?? way?.days ?? null, way }
    const contribution = contributionOf(state, likely, share, demanded)
    reasons.push(weighed(kind ?? kindOf(id), state, contribution, facts, trainingsOf({ direct, way })))
  })
  return reasons
}

/** Adds the same to a tally, without making them. */
export function tallySkills(
  tally: Tally,
  seeker: Seeker,
  entry: PostingEntry,
  trainings: OpenTrainings,
): void {
  const bySkills = goesBySkills(seeker)
  eachAsked(entry, (id, share, demanded) => {
    const state = stateOf(seeker, id, trainings)
    const likely = isLikely(seeker, id)
    tally.sum += grainsOf(contributionOf(state, likely, share, demanded))
    tallySkill(tally, { state, demanded, likely }, bySkills)
  })
}

const kindOf = (id: string): SkillKind => reference().skills.get(id)?.kind ?? 'SKILL'

const isLikely = ({ held, likely }: Seeker, id: string): boolean => !held.has(id) && likely.has(id)

/** Whether the seeker has it, is about to (own words, or a training that may be begun), lacks it, or does not say. */
function stateOf(seeker: Seeker, id: string, trainings: OpenTrainings): ReasonState {
  if (seeker.held.has(id)) return 'MET'
  if (seeker.likely.has(id) || learningOf(id, seeker, trainings).direct.length > 0) return 'NEAR'
  return seeker.statesSkills ? 'MISSING' : 'UNKNOWN'
}

const noLearning: Learning = { direct: [], way: null }
const idsOf = new WeakMap<object, readonly string[]>()
const none: readonly string[] = []

/** The ids of the first few, or of those of the way one after another; the same list is named for many postings. */
function trainingsOf({ direct, way }: Learning): readonly string[] {
  if (direct.length === 0 && way === null) return none
  const list = way ?? direct
  const known =
    idsOf.get(list) ??
    (way ? way.steps.map(({ training }) => training) : direct.slice(0, trainingsNamed).map(({ _id }) => _id))
  idsOf.set(list, known)
  return known
}
