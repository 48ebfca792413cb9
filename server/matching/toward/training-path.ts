import { reference } from '../../reference/index.ts'
import { wayTo, type Learner, type OpenTrainings, type WayStep } from '../ways/way.ts'

/** One training of a path, with what of the lacking it gives. */
export interface PathStep extends WayStep {
  readonly gives: readonly string[]
}

/** Trainings one after another towards all that is lacking. */
export interface TrainingPath {
  readonly steps: readonly PathStep[]
  /** All the days that it takes, years of waiting among them: one step after another, which is the longest that it can be. */
  readonly days: number
  /** What no open training leads to. */
  readonly beyond: readonly string[]
}

const daysAYear = 365

/** What a training gives, and all that follows from it. */
function givenBy({ id, training }: WayStep, trainings: OpenTrainings): Set<string> {
  const row = (trainings.get(id) ?? []).find(({ _id }) => _id === training)
  return reference().skillClosure([id, ...(row?.gives ?? [])])
}

/** Of several that do alike, the one that is there already or soonest. */
function shortest(alternatives: readonly string[], learner: Learner, trainings: OpenTrainings) {
  const ways = alternatives.map((id) => wayTo(id, learner, trainings)).filter((way) => way !== null)
  return ways.toSorted((one, other) => one.days - other.days)[0]
}

/** The trainings for all that is wanted, in the order in which they can be taken: of each list one will do. Pure. */
export function pathTo(
  wanted: readonly (readonly string[])[],
  { held, degreeRank }: Learner,
  trainings: OpenTrainings,
): TrainingPath {
  const has = new Set(held)
  const steps: PathStep[] = []
  const beyond: string[] = []
  const lacking = new Set(wanted.flat().filter((id) => !held.has(id)))
  for (const alternatives of wanted) {
    if (alternatives.some((id) => has.has(id))) continue
    const way = shortest(alternatives, { held: new Set(has), degreeRank }, trainings)
    if (!way) beyond.push(alternatives[0] ?? '')
    for (const step of way?.steps ?? []) {
      const given = givenBy(step, trainings)
      steps.push({ ...step, gives: [...given].filter((id) => lacking.has(id) && !has.has(id)) })
      for (const id of given) has.add(id)
    }
  }
  const days = steps.reduce((sum, step) => sum + step.days + step.years * daysAYear, 0)
  return { steps, days, beyond }
}
