import { BSONRegExp, MaxKey, MinKey } from 'bson'
import { EMPTY_ARRAY, encodeValue, typeByte } from '../storage/key-encoding.ts'
import { isNaNValue } from '../values/numbers.ts'
import { isPlainObject, order } from '../values/types.ts'
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

/** Stands above whatever may follow in a key. */
const FILL = Buffer.alloc(24, 0xff)

export const above = (bytes: Buffer): Buffer => Buffer.concat([bytes, FILL])

export const cutBytes = (cut: Cut): Buffer => (cut.after ? above(cut.bytes) : cut.bytes)

const inverted = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => ~byte))

/** The same interval in a descending component. */
export const mirrored = ({ low, high, point }: Interval): Interval => ({
  low: { bytes: inverted(high.bytes), after: !high.after },
  high: { bytes: inverted(low.bytes), after: !low.after },
  point,
})

const allOf = (low: Buffer, high = low, point = false): Interval => ({
  low: { bytes: low, after: false },
  high: { bytes: high, after: true },
  point,
})

const pointOf = (value: unknown): Interval => {
  const bytes = encodeValue(value)
  return allOf(bytes, bytes, true)
}

/** All values of the same type as this one (NaN is no number among numbers). */
const bracket = (value: unknown): Interval => {
  const type = Buffer.from([typeByte(value)])
  return allOf(order(value) === 10 ? encodeValue(-Infinity) : type, type)
}

export const EVERYTHING: Interval = allOf(Buffer.alloc(0))

const exactly = (intervals: Interval[]): Bounds => ({ intervals, exact: true, nullish: false })
const roughly = (intervals: Interval[], nullish = false): Bounds => ({ intervals, exact: false, nullish })

const equal = (value: unknown): Bounds | undefined => {
  if (value === undefined || value instanceof BSONRegExp) return undefined
  if (value === null) return roughly([pointOf(null)], true)
  if (!Array.isArray(value)) return { ...exactly([pointOf(value)]), exact: !isPlainObject(value) }
  const first: unknown = value.length > 0 ? value[0] : EMPTY_ARRAY
  return roughly([pointOf(first), pointOf(value)], first === null)
}

const ranged = (op: string, value: unknown): Bounds | undefined => {
  if (value === undefined || value instanceof BSONRegExp) return undefined
  const inclusive = op === '$gte' || op === '$lte'
  if (value === null || isNaNValue(value)) return roughly(inclusive ? [pointOf(value)] : [], value === null)
  if (value instanceof MinKey || value instanceof MaxKey || Array.isArray(value) || isPlainObject(value))
    return undefined
  const bytes = encodeValue(value)
  const upwards = op.startsWith('$g')
  const bound = { bytes, after: upwards !== inclusive }
  return exactly([{ ...bracket(value), ...(upwards ? { low: bound } : { high: bound }) }])
}

const matching = (regex: BSONRegExp): Bounds => {
  const prefix = literalPrefix(regex)
  const type = Buffer.from([typeByte('')])
  const bytes = prefix.includes('\0') ? type : Buffer.concat([type, Buffer.from(prefix, 'utf8')])
  return roughly([allOf(bytes), pointOf(regex)])
}

const among = (values: unknown): Bounds | undefined => {
  if (!Array.isArray(values)) return undefined
  const result = exactly([])
  for (const value of values) {
    const part = value instanceof BSONRegExp ? matching(value) : equal(value)
    if (!part) return undefined
    result.intervals.push(...part.intervals)
    result.exact &&= part.exact
    result.nullish ||= part.nullish
  }
  return result
}

/** All of them must be there: looking for the first leaves the others to the filter. */
const firstOfAll = (values: unknown): Bounds | undefined => {
  if (!Array.isArray(values) || values.length === 0 || isPlainObject(values[0])) return undefined
  const bounds = among(values.slice(0, 1))
  return bounds && { ...bounds, exact: false }
}

const compareCuts = (a: Cut, b: Cut): number => Buffer.compare(cutBytes(a), cutBytes(b))

const tidy = (intervals: Interval[]): Interval[] => {
  const sorted = intervals
    .filter(({ low, high }) => compareCuts(low, high) < 0)
    .sort((a, b) => compareCuts(a.low, b.low))
  const merged: Interval[] = []
  for (const interval of sorted) {
    const last = merged.at(-1)
    if (!last || compareCuts(last.high, interval.low) <= 0) merged.push(interval)
    else if (compareCuts(last.high, interval.high) < 0)
      merged[merged.length - 1] = { ...last, high: interval.high, point: false }
  }
  return merged
}

const rawBounds = ({ op, value, options }: Condition): Bounds | undefined => {
  switch (op) {
    case '$eq':
      return equal(value)
    case '$in':
      return among(value)
    case '$all':
      return firstOfAll(value)
    case '$regex':
      return matching(regexOf(value, options))
    default:
      return /^\$(gt|lt)e?$/.test(op) ? ranged(op, value) : undefined
  }
}

/** What an index component must be for a condition to hold; undefined when an index cannot tell. */
export const boundsOf = (condition: Condition): Bounds | undefined => {
  const bounds = rawBounds(condition)
  return bounds && { ...bounds, intervals: tidy(bounds.intervals) }
}

/** The keys in both; only for fields that never gave a document two entries. */
export const intersect = (a: Bounds, b: Bounds): Bounds => {
  const intervals = a.intervals.flatMap((x) =>
    b.intervals.map((y) => ({
      low: compareCuts(x.low, y.low) >= 0 ? x.low : y.low,
      high: compareCuts(x.high, y.high) <= 0 ? x.high : y.high,
      point: x.point || y.point,
    })),
  )
  return { intervals: tidy(intervals), exact: a.exact && b.exact, nullish: a.nullish && b.nullish }
}

export const onlyPoints = (bounds: Bounds): boolean => bounds.intervals.every((each) => each.point)
