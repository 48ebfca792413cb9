import { createHash } from 'node:crypto'
import { Binary, BSONRegExp, ObjectId, Timestamp } from 'bson'
import { bytesOf, compareNumbers } from '../values/compare.ts'
import { toScaled, type Scaled } from '../values/decimal.ts'
import { toNumber } from '../values/numbers.ts'
import { isPlainObject, order } from '../values/types.ts'

/**
 * Keys whose byte order is BSON's comparison order. A value is a type byte and a body that ends itself, so values can follow
 * one another in a compound key; a descending component is written with all its bits turned.
 */
const TYPE_OFFSET = 4
/** What an empty array leaves in an index: it stands below null. */
export const EMPTY_ARRAY = Symbol('empty array')
const EMPTY_ARRAY_TYPE = 4

/** Longer keys keep this prefix and a hash: lmdb's keys end at 1,978 bytes. */
export const LONGEST_KEY = 1800

export const typeByte = (value: unknown): number =>
  value === EMPTY_ARRAY ? EMPTY_ARRAY_TYPE : (order(value) || 5) + TYPE_OFFSET

const END = Buffer.from([0])
const NONE = Buffer.alloc(0)

/** Text with its zero bytes escaped, ended by two zeros. */
const textKey = (text: string): Buffer => {
  const escaped = text.includes('\0') ? text.replaceAll('\0', '\0\xff') : text
  const bytes = Buffer.from(`${escaped}\0\0`, 'utf8')
  if (escaped === text) return bytes
  // U+00FF is two bytes of UTF-8; what stands behind a zero is the byte 255.
  return Buffer.from(bytes.toString('latin1').replaceAll('\0\xc3\xbf', '\0\xff'), 'latin1')
}

/** The same bytes, or all bits of them turned. */
export const turned = (bytes: Buffer, descending: boolean): Buffer => {
  if (descending) for (let i = 0; i < bytes.length; i++) bytes[i] = ~(bytes[i] ?? 0)
  return bytes
}

/** A double, and whether the number stands above it. */
const doubleKey = (n: number, isAbove: boolean): Buffer => {
  const bytes = Buffer.alloc(9)
  bytes.writeDoubleBE(n === 0 ? 0 : n)
  const first = bytes[0] ?? 0
  if (first & 0x80) turned(bytes.subarray(0, 8), true)
  else bytes[0] = first | 0x80
  bytes[8] = isAbove ? 1 : 0
  return bytes
}

const nextDouble = (n: number): number => {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, n === 0 ? 0 : n)
  view.setBigInt64(0, view.getBigInt64(0) + (n < 0 ? -1n : 1n))
  return view.getFloat64(0)
}

/** How far a number lies between two neighbouring doubles, as an 80-bit fraction. */
const fractionKey = (value: Scaled, low: number): Buffer => {
  const high = nextDouble(low)
  const floor = toScaled(low)
  const ceiling = toScaled(Number.isFinite(high) ? high : low)
  if (typeof floor === 'number' || typeof ceiling === 'number') return NONE
  const e = Math.min(value.e, floor.e, ceiling.e)
  const aligned = (s: Scaled): bigint => s.c * 10n ** BigInt(s.e - e)
  const size = aligned(ceiling) - aligned(floor)
  const most = (1n << 80n) - 1n
  const fraction = size === 0n ? most : ((aligned(value) - aligned(floor)) << 80n) / size
  return Buffer.from((fraction > most ? most : fraction).toString(16).padStart(20, '0'), 'hex')
}

/** The double at or just below a number of any type. */
const doubleBelow = (value: unknown, rough: number, exact: Scaled | number): number => {
  if (typeof exact === 'object' && !Number.isFinite(rough)) return rough > 0 ? Number.MAX_VALUE : -Infinity
  return compareNumbers(rough, value) > 0 ? -nextDouble(-rough) : rough
}

const numberKey = (value: unknown): Buffer => {
  const rough = toNumber(value)
  if (Number.isNaN(rough)) return Buffer.alloc(9)
  if (typeof value === 'number') return doubleKey(value, false)
  const exact = toScaled(value)
  const low = doubleBelow(value, rough, exact)
  if (typeof exact === 'number' || compareNumbers(low, value) === 0) return doubleKey(low, false)
  return Buffer.concat([doubleKey(low, true), Number.isFinite(low) ? fractionKey(exact, low) : NONE])
}

const wordsKey = (high: number, low: number): Buffer => {
  const bytes = Buffer.allocUnsafe(8)
  bytes.writeUInt32BE(high)
  bytes.writeUInt32BE(low, 4)
  return bytes
}

const dateKey = (date: Date): Buffer => {
  const ms = date.getTime()
  const high = Math.floor(ms / 4294967296)
  return wordsKey(high + 0x80000000, ms - high * 4294967296)
}

const binaryKey = (value: Binary): Buffer => {
  const head = Buffer.alloc(5)
  head.writeUInt32BE(value.position)
  head[4] = value.sub_type
  return Buffer.concat([head, bytesOf(value)])
}

const memberKey = (value: unknown, name?: string): Buffer => {
  const type = Buffer.from([typeByte(value)])
  return Buffer.concat(name === undefined ? [type, bodyKey(value)] : [type, textKey(name), bodyKey(value)])
}

const objectKey = (value: object): Buffer => {
  if (value instanceof ObjectId) return Buffer.from(value.id)
  if (value instanceof Date) return dateKey(value)
  if (Array.isArray(value)) return Buffer.concat([...value.map((item) => memberKey(item)), END])
  if (isPlainObject(value))
    return Buffer.concat([...Object.keys(value).map((name) => memberKey(value[name], name)), END])
  if (value instanceof Binary) return binaryKey(value)
  if (value instanceof Timestamp) return wordsKey(value.high >>> 0, value.low >>> 0)
  if (value instanceof BSONRegExp) return Buffer.concat([textKey(value.pattern), textKey(value.options)])
  return NONE
}

const bodyKey = (value: unknown): Buffer => {
  if (typeof value === 'string') return textKey(value)
  if (order(value) === 10) return numberKey(value)
  if (typeof value === 'boolean') return Buffer.from([value ? 1 : 0])
  return typeof value === 'object' && value !== null ? objectKey(value) : NONE
}

/** One value's key. */
export const encodeValue = (value: unknown): Buffer => memberKey(value)

export const isLongKey = (key: Buffer, prefix: number): boolean => key.length - prefix > LONGEST_KEY

/** A compound key after `prefix`; `directions` are 1 or -1. A key that is too long is cut and hashed. */
export const encodeKey = (
  prefix: Buffer,
  values: readonly unknown[],
  directions: readonly number[],
): Buffer => {
  const parts = values.map((value, i) => turned(memberKey(value), directions[i] === -1))
  const key = Buffer.concat([prefix, ...parts])
  if (!isLongKey(key, prefix.length)) return key
  const hash = createHash('sha256').update(key).digest()
  return Buffer.concat([key.subarray(0, prefix.length + LONGEST_KEY), hash, Buffer.from([1])])
}

/** A value's grouping key: equal for values that compare equal. */
export const identity = (value: unknown): string => {
  if (typeof value === 'string') return `s${value}`
  if (typeof value === 'number') return `n${value === 0 ? 0 : value}`
  if (value === undefined) return 'u'
  if (order(value) === 10) {
    const n = toNumber(value)
    if (compareNumbers(n, value) === 0) return `n${n === 0 ? 0 : n}`
  }
  return encodeValue(value).toString('latin1')
}
