import type { Reference, Weighted } from '../../reference/index.ts'
import { sense } from '../sense.ts'

const mostMeant = 3
const leastSure = 0.05
/** What a thing is called says more than how often it is called so: names beyond these are not read. */
const mostNames = 12

/** The occupations of the tables that several names of one thing mean together, each with its share of their meaning. */
export function occupationsMeant({ occupations }: Reference): (names: readonly string[]) => Weighted[] {
  const { encoder, classification } = sense()
  return (names) => {
    const sums = new Float64Array(classification.codes.length)
    const read = names.slice(0, mostNames)
    for (const name of read)
      classification
        .posterior(encoder.vector(name))
        .forEach((share, at) => (sums[at]! += share / read.length))
    return classification.codes
      .map((id, at) => ({ id, confidence: Math.min(1, sums[at]!) }))
      .filter(({ id, confidence }) => confidence >= leastSure && occupations.has(id))
      .toSorted((one, other) => other.confidence - one.confidence)
      .slice(0, mostMeant)
  }
}
