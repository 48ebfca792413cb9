import { openScan, rounded } from 'encoder'
import type { Example } from './example.ts'

/** How near each class is, in four ways. */
export interface Near {
  /** To the middle of all its examples. */
  readonly centre: Float32Array
  /** To its nearest few examples, on the average. */
  readonly nearest: Float32Array
  /** By a vote of the taught examples that are nearest of all; the sum is 1. */
  readonly voted: Float32Array
  /** To the nearest of its own names and what is said of it. */
  readonly names: Float32Array
}

const fewNearest = 3
const voters = 30
/** The temperature at which the encoder was taught. */
const temperature = 0.05

function centresOf(examples: readonly Example[], classes: number): Int8Array[] {
  const size = examples[0]?.vector.length ?? 0
  const sums = Array.from({ length: classes }, () => new Float64Array(size))
  for (const { vector, rights } of examples)
    for (const number of rights) vector.forEach((value, at) => (sums[number]![at]! += value))
  return sums.map((sum) => {
    const length = Math.hypot(...sum) || 1
    return rounded(Float32Array.from(sum, (value) => value / length))
  })
}

function vote(near: Float32Array, taught: readonly Example[], classes: number): Float32Array {
  const votes = new Float32Array(classes)
  const first = largest(near.subarray(0, taught.length))
  const weights = first.map((at) => Math.exp((near[at]! - near[first[0]!]!) / temperature))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  first.forEach((at, place) => {
    const { rights } = taught[at]!
    for (const number of rights) votes[number]! += weights[place]! / whole / rights.length
  })
  return votes
}

/** The places of the largest values, the largest first. */
function largest(values: Float32Array): number[] {
  const least = values.toSorted().at(-voters) ?? -1
  const places = [...values.keys()].filter((at) => values[at]! >= least)
  return places.sort((one, other) => values[other]! - values[one]!).slice(0, voters)
}

/** Compares with examples: first the `taught` ones, then each class's own names. */
export function nearRows(
  examples: readonly Example[],
  classes: number,
  taughtCount: number,
): (vector: Int8Array) => Near {
  const scan = openScan(joined(examples.map(({ vector }) => vector)))
  const centres = openScan(joined(centresOf(examples, classes)))
  const rowsOf: number[][] = Array.from({ length: classes }, () => [])
  examples.forEach(({ rights }, at) => {
    for (const number of rights) rowsOf[number]!.push(at)
  })
  return (vector) => {
    const near = scan.nearness(vector)
    const valuesOf = (number: number): number[] =>
      rowsOf[number]!.map((at) => near[at]!).sort((a, b) => b - a)
    return {
      centre: centres.nearness(vector),
      nearest: Float32Array.from(rowsOf, (_, number) => mean(valuesOf(number).slice(0, fewNearest))),
      voted: vote(near, examples.slice(0, taughtCount), classes),
      names: Float32Array.from(rowsOf, (rows) =>
        Math.max(-1, ...rows.filter((at) => at >= taughtCount).map((at) => near[at]!)),
      ),
    }
  }
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

function joined(vectors: readonly Int8Array[]): Int8Array {
  const all = new Int8Array(vectors.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const vector of vectors) {
    all.set(vector, at)
    at += vector.length
  }
  return all
}
