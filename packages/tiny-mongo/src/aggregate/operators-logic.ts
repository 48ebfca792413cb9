import { compareValues } from '../values/compare.ts'
import { truthy } from '../values/numbers.ts'
import { simple, type Simple } from './scope.ts'

const comparing = (accept: (c: number) => unknown): Simple =>
  simple(2, 2, ([a, b], collation) => accept(compareValues(a, b, collation?.strings)))

export const LOGIC: Record<string, Simple> = {
  $eq: comparing((c) => c === 0),
  $ne: comparing((c) => c !== 0),
  $gt: comparing((c) => c > 0),
  $gte: comparing((c) => c >= 0),
  $lt: comparing((c) => c < 0),
  $lte: comparing((c) => c <= 0),
  $cmp: comparing((c) => c),
  $not: simple(1, 1, ([value]) => !truthy(value)),
}
