import type { Index } from '../storage/index-definition.ts'
import { LONGEST_KEY } from '../storage/key-encoding.ts'
import { topField } from '../values/paths.ts'
import type { Condition } from './conditions.ts'
import { boundsOf, EVERYTHING, intersect, onlyPoints, type Bounds, type Interval } from './intervals.ts'
import type { KeyRange } from './plan.ts'

/** How an index would answer a conjunction. */
export interface IndexBounds {
  ranges: KeyRange[]
  /** Leading fields tied to points; whether each to one point only. */
  single: boolean[]
  ranged: boolean
  /** Conditions that need no second look at the document. */
  settled: Set<Condition>
  nullish: boolean
}

const MOST_RANGES = 20_000
const MOST_INTERSECTED = 100_000

interface FieldBounds extends Bounds {
  used: Condition[]
}

const combined = (index: Index, a: FieldBounds, b: FieldBounds): FieldBounds => {
  const many = a.intervals.length * b.intervals.length > MOST_INTERSECTED
  if (!index.multikey && !many) return { ...intersect(a, b), used: [...a.used, ...b.used] }
  if (onlyPoints(a) !== onlyPoints(b)) return onlyPoints(a) ? a : b
  return a.intervals.length <= b.intervals.length ? a : b
}

const fieldBounds = (index: Index, at: number, all: Condition[]): FieldBounds | undefined => {
  let result: FieldBounds | undefined
  for (const condition of all) {
    const own = condition.path === index.fields[at]
    const found = own ? boundsOf(condition, index.directions[at] === -1) : undefined
    if (!found) continue
    const next = { ...found, exact: found.exact && !condition.inElement, used: [condition] }
    result = result ? combined(index, result, next) : next
  }
  return result
}

const range = (index: Index, prefix: Buffer, interval: Interval): KeyRange => {
  const low = Buffer.concat([prefix, interval.low])
  const high = Buffer.concat([prefix, interval.high])
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
  const result: IndexBounds = { ranges: [], single: [], ranged: false, settled: new Set(), nullish: false }
  for (let at = 0; at < index.fields.length && !result.ranged; at++) {
    const bounds = sharesArray(index, at) ? undefined : fieldBounds(index, at, all)
    if (!bounds || prefixes.length * bounds.intervals.length > MOST_RANGES) break
    if (bounds.exact && !index.cut) bounds.used.forEach((c) => result.settled.add(c))
    result.nullish ||= bounds.nullish
    const { intervals } = bounds
    result.ranged = !onlyPoints(bounds)
    if (result.ranged) last = intervals
    else {
      result.single.push(intervals.length === 1)
      prefixes = prefixes.flatMap((prefix) => intervals.map(({ low }) => Buffer.concat([prefix, low])))
    }
  }
  result.ranges = prefixes.flatMap((prefix) => last.map((interval) => range(index, prefix, interval)))
  return result
}
