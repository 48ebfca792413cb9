import type { BSONRegExp } from 'bson'
import { EMPTY_ARRAY, encodeValue, typeByte } from '../storage/key-encoding.ts'
import { isNaNValue } from '../values/numbers.ts'
import { bsonType, isPlainObject, isRegex, order } from '../values/types.ts'
import type { Condition } from './conditions.ts'
import { regexOf } from './leaf-operators.ts'
import { literalPrefix } from './regex.ts'

/** A place between keys: before or after all that begin with `bytes`. */
export interface Cut {
  bytes: Buffer
  after: boolean
}

export interface Interval {
  low: Cut
  high: Cut
  point: boolean
}

/** The keys one component may have. `exact`: being in an interval is the same as meeting the condition. */
export interface Bounds {
  intervals: Interval[]
  exact: boolean
  /** Missing fields may match: a sparse index does not hold them. */
  nullish: boolean
}

const FILL = Buffer.alloc(24, 0xff)

const before = (bytes: Buffer): Cut => ({ bytes, after: false })
const after = (bytes: Buffer): Cut => ({ bytes, after: true })

export const cutBytes = (cut: Cut): Buffer => (cut.after ? Buffer.concat([cut.bytes, FILL]) : cut.bytes)

const inverted = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => ~byte))

/** The same interval in a descending component. */
export const mirrored = ({ low, high, point }: Interval): Interval => ({
  low: { bytes: inverted(high.bytes), after: !high.after },
  high: { bytes: inverted(low.bytes), after: !low.after },
  point,
})

const point = (bytes: Buffer): Interval => ({ low: before(bytes), high: after(bytes), point: true })

const bracket = (value: unknown): Interval => {
  const type = Buffer.from([typeByte(value)])
  const low = order(value) === 10 ? encodeValue(-Infinity) : type
  return { low: before(low), high: after(type), point: false }
}

export const EVERYTHING: Interval = {
  low: before(Buffer.alloc(0)),
  high: after(Buffer.alloc(0)),
  point: false,
}

const equal = (value: unknown): Bounds | undefined => {
  if (value === undefined) return undefined
  if (value === null) return { intervals: [point(encodeValue(null))], exact: false, nullish: true }
  if (isRegex(value)) return undefined
  if (Array.isArray(value)) {
    const first = value.length > 0 ? encodeValue(value[0]) : encodeValue(EMPTY_ARRAY)
    return { intervals: [point(first), point(encodeValue(value))], exact: false, nullish: value[0] === null }
  }
  return { intervals: [point(encodeValue(value))], exact: !isPlainObject(value), nullish: false }
}

const FULL_ORDERS = new Set([20, 25])

const ranged = (op: string, value: unknown): Bounds | undefined => {
  if (value === undefined || isRegex(value)) return undefined
  const inclusive = op === '$gte' || op === '$lte'
  if (value === null) {
    return { intervals: inclusive ? [point(encodeValue(null))] : [], exact: false, nullish: true }
  }
  if (bsonType(value) === 'MinKey' || bsonType(value) === 'MaxKey' || FULL_ORDERS.has(order(value)))
    return undefined
  const bytes = encodeValue(value)
  if (isNaNValue(value)) return { intervals: inclusive ? [point(bytes)] : [], exact: false, nullish: false }
  const whole = bracket(value)
  const interval =
    op === '$gt' || op === '$gte'
      ? { ...whole, low: { bytes, after: !inclusive } }
      : { ...whole, high: { bytes, after: inclusive } }
  return { intervals: [interval], exact: true, nullish: false }
}

const matching = (regex: BSONRegExp): Bounds => {
  const prefix = literalPrefix(regex)
  const type = Buffer.from([typeByte('')])
  const bytes = prefix.includes('\0') ? type : Buffer.concat([type, Buffer.from(prefix, 'utf8')])
  const interval = { low: before(bytes), high: after(bytes), point: false }
  return { intervals: [interval, point(encodeValue(regex))], exact: false, nullish: false }
}

const among = (values: unknown): Bounds | undefined => {
  if (!Array.isArray(values)) return undefined
  const parts = values.map((value) => (isRegex(value) ? matching(value) : equal(value)))
  if (parts.some((part) => !part)) return undefined
  const known = parts as Bounds[]
  return {
    intervals: known.flatMap((part) => part.intervals),
    exact: known.every((part) => part.exact),
    nullish: known.some((part) => part.nullish),
  }
}

/** All of them must be there: looking for the first leaves the others to the filter. */
const firstOfAll = (values: unknown): Bounds | undefined => {
  if (!Array.isArray(values) || isPlainObject(values[0])) return undefined
  const bounds = among(values.slice(0, 1))
  return bounds && { ...bounds, exact: false }
}

const patterned = (value: { regex: unknown; options: unknown }): Bounds =>
  matching(regexOf(value.regex, value.options))

const BY_OPERATOR: Record<string, (value: never, op: string) => Bounds | undefined> = {
  $eq: equal,
  $in: among,
  $gt: (value, op) => ranged(op, value),
  $gte: (value, op) => ranged(op, value),
  $lt: (value, op) => ranged(op, value),
  $lte: (value, op) => ranged(op, value),
  $regex: patterned,
  $all: firstOfAll,
}

const compareCuts = (a: Cut, b: Cut): number => Buffer.compare(cutBytes(a), cutBytes(b))

const tidy = (intervals: Interval[]): Interval[] => {
  const sorted = intervals
    .filter((i) => compareCuts(i.low, i.high) < 0)
    .sort((a, b) => compareCuts(a.low, b.low))
  const merged: Interval[] = []
  for (const interval of sorted) {
    const last = merged.at(-1)
    if (last && compareCuts(last.high, interval.low) > 0) {
      if (compareCuts(last.high, interval.high) < 0)
        merged[merged.length - 1] = { ...last, high: interval.high, point: false }
    } else merged.push(interval)
  }
  return merged
}

/** What an index component must be for a condition to hold; undefined when an index cannot tell. */
export const boundsOf = (condition: Condition): Bounds | undefined => {
  const make = BY_OPERATOR[condition.op]
  const bounds = make?.(condition.value as never, condition.op)
  return bounds && { ...bounds, intervals: tidy(bounds.intervals) }
}

/** The keys in both; only for fields that never gave a document two entries. */
export const intersect = (a: Bounds, b: Bounds): Bounds => {
  const intervals: Interval[] = []
  for (const x of a.intervals) {
    for (const y of b.intervals) {
      const low = compareCuts(x.low, y.low) >= 0 ? x.low : y.low
      const high = compareCuts(x.high, y.high) <= 0 ? x.high : y.high
      intervals.push({ low, high, point: x.point || y.point })
    }
  }
  return { intervals: tidy(intervals), exact: a.exact && b.exact, nullish: a.nullish && b.nullish }
}

export const onlyPoints = (bounds: Bounds): boolean => bounds.intervals.every((i) => i.point)
