import { BSONRegExp, MaxKey, MinKey } from 'bson'
import { EMPTY_ARRAY, encodeValue, turned, typeByte } from '../storage/key-encoding.ts'
import { isNaNValue } from '../values/numbers.ts'
import { isPlainObject, order } from '../values/types.ts'
import type { Condition } from './conditions.ts'
import { regexOf } from './leaf-operators.ts'
import { literalPrefix } from './regex.ts'

/** A run of keys, from `low` up to but not including `high`. A point is all keys that begin with `low`. */
export interface Interval {
  low: Buffer
  high: Buffer
  point: boolean
}

/** The keys one component may have. `exact`: being in an interval is the same as meeting the condition. */
export interface Bounds {
  intervals: Interval[]
  exact: boolean
  /** Missing fields may match: a sparse index does not hold them. */
  nullish: boolean
}

/** Stands above whatever may follow in a key. */
const FILL = Buffer.alloc(24, 0xff)
export const above = (bytes: Buffer): Buffer => Buffer.concat([bytes, FILL])

const between = (low: Buffer, high: Buffer, point = false): Interval => ({ low, high: above(high), point })
export const EVERYTHING: Interval = between(Buffer.alloc(0), Buffer.alloc(0))

const exactly = (intervals: Interval[]): Bounds => ({ intervals, exact: true, nullish: false })
const roughly = (intervals: Interval[], nullish = false): Bounds => ({ intervals, exact: false, nullish })

const pointOf = (value: unknown, down: boolean): Interval => {
  const bytes = turned(encodeValue(value), down)
  return between(bytes, bytes, true)
}

const equal = (value: unknown, down: boolean): Bounds | undefined => {
  if (value === undefined || value instanceof BSONRegExp) return undefined
  if (value === null) return roughly([pointOf(null, down)], true)
  if (!Array.isArray(value)) return { ...exactly([pointOf(value, down)]), exact: !isPlainObject(value) }
  const first: unknown = value.length > 0 ? value[0] : EMPTY_ARRAY
  return roughly([pointOf(first, down), pointOf(value, down)], first === null)
}

/** Values of one type above or below another (NaN is no number among numbers); all turned in a descending component. */
const ranged = (op: string, value: unknown, down: boolean): Bounds | undefined => {
  if (value === undefined || value instanceof BSONRegExp) return undefined
  const inclusive = op === '$gte' || op === '$lte'
  if (value === null || isNaNValue(value))
    return roughly(inclusive ? [pointOf(value, down)] : [], value === null)
  if (value instanceof MinKey || value instanceof MaxKey || Array.isArray(value) || isPlainObject(value))
    return undefined
  const upwards = op.startsWith('$g')
  const type = Buffer.from([typeByte(value)])
  const end = turned(order(value) === 10 && !upwards ? encodeValue(-Infinity) : type, down)
  const bytes = turned(encodeValue(value), down)
  const [low, high] =
    upwards === down
      ? [end, inclusive ? above(bytes) : bytes]
      : [inclusive ? bytes : above(bytes), above(end)]
  return exactly([{ low, high, point: false }])
}

const matching = (regex: BSONRegExp, down: boolean): Bounds => {
  const prefix = literalPrefix(regex)
  const text = prefix.includes('\0') ? '' : prefix
  const bytes = turned(Buffer.concat([Buffer.from([typeByte('')]), Buffer.from(text, 'utf8')]), down)
  return roughly([between(bytes, bytes), pointOf(regex, down)])
}

const among = (values: readonly unknown[], down: boolean): Bounds | undefined => {
  const result = exactly([])
  for (const value of values) {
    const part = value instanceof BSONRegExp ? matching(value, down) : equal(value, down)
    if (!part) return undefined
    result.intervals.push(...part.intervals)
    result.exact &&= part.exact
    result.nullish ||= part.nullish
  }
  return result
}

/** All of them must be there: looking for the first leaves the others to the filter. */
const firstOfAll = ([first]: readonly unknown[], down: boolean): Bounds | undefined => {
  const bounds = first === undefined || isPlainObject(first) ? undefined : among([first], down)
  return bounds && { ...bounds, exact: false }
}

/** In order, and joined where they overlap. */
const tidy = (intervals: Interval[]): Interval[] => {
  const merged: Interval[] = []
  const sorted = intervals.filter(({ low, high }) => Buffer.compare(low, high) < 0)
  for (const interval of sorted.sort((a, b) => Buffer.compare(a.low, b.low))) {
    const last = merged.at(-1)
    if (!last || Buffer.compare(last.high, interval.low) <= 0) merged.push(interval)
    else if (Buffer.compare(last.high, interval.high) < 0)
      merged[merged.length - 1] = { low: last.low, high: interval.high, point: false }
  }
  return merged
}

const rawBounds = ({ op, value, options }: Condition, down: boolean): Bounds | undefined => {
  if (op === '$eq') return equal(value, down)
  if (op === '$regex') return matching(regexOf(value, options), down)
  if (/^\$(gt|lt)e?$/.test(op)) return ranged(op, value, down)
  if (!Array.isArray(value)) return undefined
  if (op === '$in') return among(value, down)
  return op === '$all' ? firstOfAll(value, down) : undefined
}

/** What an index component (descending: `down`) must be for a condition to hold; undefined when an index cannot tell. */
export const boundsOf = (condition: Condition, down: boolean): Bounds | undefined => {
  const bounds = rawBounds(condition, down)
  return bounds && { ...bounds, intervals: tidy(bounds.intervals) }
}

/** The keys in both; only for fields that never gave a document two entries. */
export const intersect = (a: Bounds, b: Bounds): Bounds => {
  const intervals = a.intervals.flatMap((x) =>
    b.intervals.map((y) => ({
      low: Buffer.compare(x.low, y.low) >= 0 ? x.low : y.low,
      high: Buffer.compare(x.high, y.high) <= 0 ? x.high : y.high,
      point: x.point || y.point,
    })),
  )
  return { intervals: tidy(intervals), exact: a.exact && b.exact, nullish: a.nullish && b.nullish }
}

export const onlyPoints = (bounds: Bounds): boolean => bounds.intervals.every((each) => each.point)
