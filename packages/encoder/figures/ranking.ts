import { nearness } from '../src/index.ts'

/** Gives texts their vectors. */
export type Encode = (texts: readonly string[]) => Promise<Int8Array[]>

/** Which of `count` things come first by score; equal ones in their order. */
export const ordered = (count: number, score: (at: number) => number): number[] => {
  const scores = Float64Array.from({ length: count }, (_, at) => score(at))
  return Array.from({ length: count }, (_, at) => at).sort(
    (one, other) => scores[other]! - scores[one]! || one - other,
  )
}

/** Mean over the right answers of the share of right ones up to each. */
export function averagePrecision(order: readonly number[], isRight: (at: number) => boolean): number {
  let [right, sum] = [0, 0]
  order.forEach((at, place) => {
    if (!isRight(at)) return
    right++
    sum += right / (place + 1)
  })
  return right === 0 ? 0 : sum / right
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Normalised discounted gain of the first ten, where every right answer counts alike. */
export function gainAtTen(
  order: readonly number[],
  isRight: (at: number) => boolean,
  rights: number,
): number {
  const discount = (place: number) => 1 / Math.log2(place + 2)
  const sum = order.slice(0, 10).reduce((gain, at, place) => gain + (isRight(at) ? discount(place) : 0), 0)
  const best = Array.from({ length: Math.min(10, rights) }, (_, place) => discount(place))
  return sum / best.reduce((one, other) => one + other, 0)
}

/** How near the nearest of some vectors is. */
export const nearest = (vector: Int8Array, others: readonly Int8Array[]): number =>
  others.reduce((best, other) => Math.max(best, nearness(vector, other)), -1)
