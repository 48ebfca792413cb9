import { LONGEST_KEY } from '../storage/key-encoding.ts'
import type { Index } from '../storage/index-definition.ts'
import { topField } from '../values/paths.ts'
import type { Condition } from './conditions.ts'
import {
  boundsOf,
  cutBytes,
  EVERYTHING,
  intersect,
  mirrored,
  onlyPoints,
  type Bounds,
  type Interval,
} from './intervals.ts'

/** A run of index keys, from `low` up to but not including `high`. */
export interface KeyRange {
  low: Buffer
  high: Buffer
}

/** How an index would answer a conjunction. */
export interface IndexBounds {
  ranges: KeyRange[]
  /** Leading fields tied to points; whether to one point only. */
  equal: number
  single: boolean[]
  ranged: boolean
  /** Conditions that need no second look at the document. */
  settled: Set<Condition>
  nullish: boolean
}

const MOST_RANGES = 20_000

interface FieldBounds extends Bounds {
  used: Condition[]
}

const better = (a: FieldBounds, b: FieldBounds): FieldBounds => {
  if (onlyPoints(a) !== onlyPoints(b)) return onlyPoints(a) ? a : b
  return a.intervals.length <= b.intervals.length ? a : b
}

const MOST_INTERSECTED = 100_000

const combined = (index: Index, a: FieldBounds, b: FieldBounds): FieldBounds => {
  const many = a.intervals.length * b.intervals.length > MOST_INTERSECTED
  return index.multikey || many ? better(a, b) : { ...intersect(a, b), used: [...a.used, ...b.used] }
}

const fieldBounds = (index: Index, field: string, all: Condition[]): FieldBounds | undefined => {
  let result: FieldBounds | undefined
  for (const condition of all) {
    const found = condition.path === field ? boundsOf(condition) : undefined
    if (!found) continue
    const next = { ...found, exact: found.exact && !condition.inElement, used: [condition] }
    result = result ? combined(index, result, next) : next
  }
  return result
}

const range = (index: Index, prefix: Buffer, interval: Interval): KeyRange => {
  const low = Buffer.concat([prefix, cutBytes(interval.low)])
  const high = Buffer.concat([prefix, cutBytes(interval.high)])
  if (!index.cut) return { low, high }
  const most = index.prefix.length + LONGEST_KEY
  return {
    low: low.subarray(0, most),
    high: high.length > most ? Buffer.concat([high.subarray(0, most), Buffer.alloc(40, 0xff)]) : high,
  }
}

/** With arrays in play, two fields below one name may be met by different elements: only the first can be used. */
const sharesArray = (index: Index, at: number): boolean => {
  const name = topField(index.fields[at] ?? '')
  return index.multikey && index.fields.slice(0, at).some((field) => topField(field) === name)
}

/** Walks an index's fields as far as the conditions bind them: points, then at most one run of keys. */
export const indexBounds = (index: Index, all: Condition[]): IndexBounds => {
  let prefixes = [index.prefix]
  let last: Interval[] = [EVERYTHING]
  const result: IndexBounds = {
    ranges: [],
    equal: 0,
    single: [],
    ranged: false,
    settled: new Set(),
    nullish: false,
  }
  for (const [i, field] of index.fields.entries()) {
    const bounds = sharesArray(index, i) ? undefined : fieldBounds(index, field, all)
    if (!bounds || prefixes.length * bounds.intervals.length > MOST_RANGES) break
    if (bounds.exact && !index.cut) bounds.used.forEach((c) => result.settled.add(c))
    result.nullish ||= bounds.nullish
    const downwards = index.directions[i] === -1
    const intervals = downwards ? bounds.intervals.map(mirrored).reverse() : bounds.intervals
    if (!onlyPoints(bounds)) {
      result.ranged = true
      last = intervals
      break
    }
    result.equal++
    result.single.push(intervals.length === 1)
    prefixes = prefixes.flatMap((prefix) => intervals.map(({ low }) => Buffer.concat([prefix, low.bytes])))
  }
  result.ranges = prefixes.flatMap((prefix) => last.map((interval) => range(index, prefix, interval)))
  return result
}
