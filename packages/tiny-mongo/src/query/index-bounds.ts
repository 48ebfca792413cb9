import { keyText } from '../storage/key-text.ts'
import { LONGEST_KEY } from '../storage/key-encoding.ts'
import type { Index } from '../storage/index-definition.ts'
import { type Collation, foldValue, fullCollation } from '../values/collation.ts'
import { isPlainObject } from '../values/types.ts'
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
  /** Leading fields tied to points; how many of them to one point only. */
  equal: number
  single: boolean[]
  ranged: boolean
  /** Conditions that need no second look at the document. */
  settled: Set<Condition>
  nullish: boolean
}

const MOST_RANGES = 20_000

const holdsText = (value: unknown): boolean => {
  if (typeof value === 'string') return true
  if (Array.isArray(value)) return value.some(holdsText)
  return isPlainObject(value) && Object.values(value).some(holdsText)
}

const sameCollation = (a: Collation, b: Collation): boolean =>
  keyText(fullCollation(a.spec)) === keyText(fullCollation(b.spec))

const POINTWISE = new Set(['$eq', '$in'])

/** A condition as an index with a collation stores it; undefined when this index cannot answer it. */
const collated = (
  index: Index,
  condition: Condition,
  query: Collation | undefined,
): Condition | undefined => {
  if (!index.collator && !query) return condition
  if (!holdsText(condition.value) && condition.op !== '$regex') return condition
  if (!index.collator || !query || !sameCollation(index.collator, query)) return undefined
  if (!POINTWISE.has(condition.op)) return undefined
  return { ...condition, value: foldValue(condition.value, index.collator.fold) }
}

interface FieldBounds extends Bounds {
  used: Condition[]
}

const better = (a: FieldBounds, b: FieldBounds): FieldBounds => {
  if (onlyPoints(a) !== onlyPoints(b)) return onlyPoints(a) ? a : b
  return a.intervals.length <= b.intervals.length ? a : b
}

const fieldBounds = (
  index: Index,
  field: string,
  all: Condition[],
  query?: Collation,
): FieldBounds | undefined => {
  let result: FieldBounds | undefined
  for (const condition of all) {
    if (condition.path !== field) continue
    const usable = collated(index, condition, query)
    const found = usable && boundsOf(usable)
    if (!found) continue
    const next: FieldBounds = { ...found, exact: found.exact && !condition.inElement, used: [condition] }
    if (!result) result = next
    else if (index.multikey) result = better(result, next)
    else result = { ...intersect(result, next), used: [...result.used, condition] }
  }
  return result
}

const extend = (prefixes: Buffer[], intervals: Interval[]): Buffer[] =>
  prefixes.flatMap((prefix) => intervals.map((i) => Buffer.concat([prefix, i.low.bytes])))

const range = (index: Index, prefix: Buffer, interval: Interval): KeyRange => {
  const low = Buffer.concat([prefix, cutBytes(interval.low)])
  const high = Buffer.concat([prefix, cutBytes(interval.high)])
  if (!index.cut) return { low, high }
  const most = index.prefix.length + LONGEST_KEY
  const fill = Buffer.alloc(40, 0xff)
  return {
    low: low.length > most ? low.subarray(0, most) : low,
    high: high.length > most ? Buffer.concat([high.subarray(0, most), fill]) : high,
  }
}

const topName = (field: string): string => field.split('.')[0]!

/** With arrays in play, two fields below one name may be met by different elements: only the first can be used. */
const sharesArray = (index: Index, at: number): boolean =>
  index.multikey && index.fields.slice(0, at).some((field) => topName(field) === topName(index.fields[at]!))

/** Walks an index's fields as far as the conditions bind them: points, then at most one run of keys. */
export const indexBounds = (index: Index, all: Condition[], collation?: Collation): IndexBounds => {
  let prefixes = [index.prefix]
  const result: IndexBounds = {
    ranges: [],
    equal: 0,
    single: [],
    ranged: false,
    settled: new Set(),
    nullish: false,
  }
  let last: Interval[] = [EVERYTHING]
  for (let i = 0; i < index.fields.length; i++) {
    const bounds = sharesArray(index, i) ? undefined : fieldBounds(index, index.fields[i]!, all, collation)
    if (!bounds || prefixes.length * bounds.intervals.length > MOST_RANGES) break
    if (bounds.exact && !index.cut && !index.collator) bounds.used.forEach((c) => result.settled.add(c))
    result.nullish ||= bounds.nullish
    const intervals = index.directions[i]! < 0 ? bounds.intervals.map(mirrored).reverse() : bounds.intervals
    if (!onlyPoints(bounds)) {
      result.ranged = true
      last = intervals
      break
    }
    result.equal++
    result.single.push(intervals.length === 1)
    prefixes = extend(prefixes, intervals)
  }
  result.ranges = prefixes.flatMap((prefix) => last.map((interval) => range(index, prefix, interval)))
  return result
}
