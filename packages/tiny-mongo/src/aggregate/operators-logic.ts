import { compareValues } from '../values/compare.ts'
import { truthy } from '../values/numbers.ts'
import type { Simple } from './scope.ts'

const comparing = (accept: (c: number) => unknown): Simple => ({
  least: 2,
  most: 2,
  apply: ([a, b]) => accept(compareValues(a, b)),
})

export const LOGIC: Record<string, Simple> = {
  $eq: comparing((c) => c === 0),
  $ne: comparing((c) => c !== 0),
  $gt: comparing((c) => c > 0),
  $gte: comparing((c) => c >= 0),
  $lt: comparing((c) => c < 0),
  $lte: comparing((c) => c <= 0),
  $cmp: comparing((c) => c),
  $and: { least: 0, most: Infinity, apply: (args) => args.every(truthy) },
  $or: { least: 0, most: Infinity, apply: (args) => args.some(truthy) },
  $not: { least: 1, most: 1, apply: ([value]) => !truthy(value) },
}
