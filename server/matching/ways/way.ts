import { degrees } from '../../../rules/choices.ts'
import { reference } from '../../reference/index.ts'
import type { TrainingRow } from '../../trainings/index.ts'
import type { Seeker } from '../meaning/seeker.ts'

/** For a skill: the open trainings that give it, soonest first. */
export type OpenTrainings = ReadonlyMap<string, readonly OpenTraining[]>
type OpenTraining = Pick<TrainingRow, '_id' | 'days'> & Partial<Pick<TrainingRow, 'gives'>>

/** One training of a way: what it gives, and for how many years what came before must have been held. */
export interface WayStep {
  readonly id: string
  readonly years: number
  readonly days: number
  readonly training: string
}

/** How somebody comes to what is lacking: trainings one after another, and all the days that takes, waiting among them. */
export interface Way {
  readonly steps: readonly WayStep[]
  readonly days: number
}

/** What of a seeker decides which trainings are open to one. */
export type Learner = Pick<Seeker, 'held' | 'degreeRank'>

const daysAYear = 365
/** Trainings of a skill that are looked at; all of one kind ask the same. */
const trainingsTried = 8

/** A way that is one training, which the person may begin as things are. */
const isDirect = ({ steps }: Way): boolean => steps.length === 1 && steps[0]?.years === 0

const shorter = (one: Way | null, other: Way | null): Way | null =>
  one === null || (other !== null && other.days < one.days) ? other : one

/** A way whose last step only adds the years of waiting; nothing needs to be learned before it. */
const nothingBefore: Way = { steps: [], days: 0 }

/** What is to be done first, and for how many years it must then be held. */
interface Before {
  readonly way: Way
  readonly years: number
}

/** In days; a step takes some time whatever a training says. */
const lengthOf = ({ way, years }: Before): number => way.days + way.steps.length + years * daysAYear

/** All that is to be done before learning for this, shortest; null when it cannot be said or be had. */
function before(
  id: string,
  learner: Learner,
  trainings: OpenTrainings,
  above: readonly string[],
): Before | null {
  const step = reference().steps.get(id)
  if (!step) return { way: nothingBefore, years: 0 }
  if (step.degree !== null && (learner.degreeRank ?? -1) < degrees.indexOf(step.degree)) return null
  if (step.after.length === 0) return { way: nothingBefore, years: 0 }
  let best: Before | null = null
  for (const { id: earlier, years } of step.after) {
    const way = learner.held.has(earlier) ? nothingBefore : wayTo(earlier, learner, trainings, [...above, id])
    if (way && (best === null || lengthOf({ way, years }) < lengthOf(best))) best = { way, years }
  }
  return best
}

/** The shortest way by this training: what it gives asks for its own, whatever it is taken for. */
function wayBy(
  training: OpenTraining,
  wanted: string,
  learner: Learner,
  trainings: OpenTrainings,
  above: readonly string[],
): Way | null {
  const gives = (training.gives ?? [wanted]).filter((id) => !learner.held.has(id))
  let longest: Before = { way: nothingBefore, years: 0 }
  for (const id of gives) {
    if (above.includes(id)) return null
    const needed = before(id, learner, trainings, above)
    if (needed === null) return null
    if (lengthOf(needed) > lengthOf(longest)) longest = needed
  }
  const { way, years } = longest
  const step = { id: gives[0] ?? wanted, years, days: training.days, training: training._id }
  return { steps: [...way.steps, step], days: way.days + years * daysAYear + training.days }
}

/** The shortest way to a skill or certificate by trainings that are open; null when there is none. Pure. */
export function wayTo(
  id: string,
  learner: Learner,
  trainings: OpenTrainings,
  above: readonly string[] = [],
): Way | null {
  let best: Way | null = null
  for (const training of (trainings.get(id) ?? []).slice(0, trainingsTried))
    best = shorter(best, wayBy(training, id, learner, trainings, above))
  return best
}

/** The trainings that give it and may be begun as things are, soonest first. */
const openTo = (id: string, learner: Learner, trainings: OpenTrainings): OpenTraining[] =>
  (trainings.get(id) ?? []).filter((training) => {
    const way = wayBy(training, id, learner, trainings, [])
    return way !== null && isDirect(way)
  })

/** What of a lacking skill is known: the trainings open for it now, or the way that is longer. */
export interface Learning {
  readonly direct: readonly OpenTraining[]
  readonly way: Way | null
}

const nothing: Learning = { direct: [], way: null }
/** What has been worked out for who holds these things and has this degree. */
interface Known {
  readonly degreeRank: Learner['degreeRank']
  readonly byId: Map<string, Learning>
}

const known = new WeakMap<OpenTrainings, WeakMap<Learner['held'], Known>>()

/** By what is held, which stays the same set when a seeker is narrowed for once. */
function knownOf({ held, degreeRank }: Learner, trainings: OpenTrainings): Known['byId'] {
  const learners = known.get(trainings) ?? new WeakMap<Learner['held'], Known>()
  known.set(trainings, learners)
  const before = learners.get(held)
  if (before?.degreeRank === degreeRank) return before.byId
  const byId = new Map<string, Learning>()
  learners.set(held, { degreeRank, byId })
  return byId
}

/** The same, worked out once for a seeker: hundreds of postings ask for the same few certificates. */
export function learningOf(id: string, learner: Learner, trainings: OpenTrainings): Learning {
  if (!trainings.has(id)) return nothing
  const byId = knownOf(learner, trainings)
  const learning = byId.get(id) ?? read(id, learner, trainings)
  byId.set(id, learning)
  return learning
}

function read(id: string, learner: Learner, trainings: OpenTrainings): Learning {
  const direct = openTo(id, learner, trainings)
  return { direct, way: direct.length > 0 ? null : wayTo(id, learner, trainings) }
}

/** A way that takes longer makes nobody fit for work that is open now. */
const longestWay = daysAYear

/** What can be had by trainings within a year, by whatever way. */
export function obtainableOf(learner: Learner, trainings: OpenTrainings): Set<string> {
  const ids = new Set<string>()
  for (const id of trainings.keys()) {
    const { direct, way } = learningOf(id, learner, trainings)
    if (direct.length > 0 || (way !== null && way.days <= longestWay)) ids.add(id)
  }
  return ids
}
