import { Binary, BSONRegExp, Decimal128, ObjectId, Timestamp } from 'bson'
import { compareScaled, toScaled } from './decimal.ts'
import { toNumber } from './numbers.ts'
import { isLong, isPlainObject, order, type Doc } from './types.ts'

const SURROGATE = /[\ud800-\udfff]/

/** UTF-8 order of two strings: like UTF-16's but for surrogates, which stand above every other unit. */
export const compareStrings = (a: string, b: string): number => {
  if (a === b) return 0
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b))
  return a < b ? -1 : 1
}

/** NaN stands below every other. */
const compareDoubles = (x: number, y: number): number =>
  x < y ? -1 : x > y ? 1 : Number(Number.isNaN(y)) - Number(Number.isNaN(x))

const isExact = (value: unknown): boolean => isLong(value) || value instanceof Decimal128

export const compareNumbers = (a: unknown, b: unknown): number => {
  if (typeof a === 'number' && typeof b === 'number') return compareDoubles(a, b)
  const x = toNumber(a)
  const y = toNumber(b)
  const exact = isExact(a) || isExact(b)
  if (!exact || !Number.isFinite(x) || !Number.isFinite(y)) {
    const rough = compareDoubles(x, y)
    if (!exact || rough !== 0 || Number.isNaN(x)) return rough
  }
  const p = toScaled(a)
  const q = toScaled(b)
  return typeof p === 'number' || typeof q === 'number' ? compareDoubles(x, y) : compareScaled(p, q)
}

export const bytesOf = (value: Binary): Uint8Array => value.buffer.subarray(0, value.position)

const compareBinary = (a: Binary, b: Binary): number =>
  a.position - b.position || a.sub_type - b.sub_type || Buffer.compare(bytesOf(a), bytesOf(b))

const compareObjects = (a: Doc, b: Doc): number => {
  const xs = Object.keys(a)
  const ys = Object.keys(b)
  for (const [i, x] of xs.entries()) {
    const y = ys[i]
    if (y === undefined) break
    const c = order(a[x]) - order(b[y]) || compareStrings(x, y) || compareValues(a[x], b[y])
    if (c !== 0) return c
  }
  return xs.length - ys.length
}

const compareArrays = (a: unknown[], b: unknown[]): number => {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const c = compareValues(a[i], b[i])
    if (c !== 0) return c
  }
  return a.length - b.length
}

/** Two values of the same order of types. */
const compareAlike = (a: unknown, b: unknown, rank: number): number => {
  if (rank === 10) return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b)
  if (isPlainObject(a) && isPlainObject(b)) return compareObjects(a, b)
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b)
  if (a instanceof ObjectId && b instanceof ObjectId) return Buffer.compare(a.id, b.id)
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime()
  if (rank === 40) return Number(a) - Number(b)
  if (a instanceof Binary && b instanceof Binary) return compareBinary(a, b)
  if (a instanceof Timestamp && b instanceof Timestamp) return a.comp(b)
  if (a instanceof BSONRegExp && b instanceof BSONRegExp)
    return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options)
  return 0
}

/** BSON comparison order of any two values; a missing value stands before null. */
export const compareValues = (a: unknown, b: unknown): number => {
  if (a === b) return 0
  const rank = order(a)
  return Math.sign(rank - order(b) || compareAlike(a, b, rank))
}

export const sameValue = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0
