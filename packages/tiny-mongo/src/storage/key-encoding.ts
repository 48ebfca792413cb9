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
const AFTER = 0xff

/** Longer keys keep this prefix and a hash: lmdb's keys end at 1,978 bytes. */
export const LONGEST_KEY = 1800

let out = Buffer.allocUnsafeSlow(4096)
let at = 0

const room = (bytes: number): void => {
  if (at + bytes <= out.length) return
  const bigger = Buffer.allocUnsafeSlow(Math.max(out.length * 2, at + bytes))
  out.copy(bigger, 0, 0, at)
  out = bigger
}

export const typeByte = (value: unknown): number => {
  if (value === EMPTY_ARRAY) return EMPTY_ARRAY_TYPE
  return (order(value) || 5) + TYPE_OFFSET
}

const writeByte = (byte: number): void => {
  room(1)
  out[at++] = byte
}

const writeBytes = (bytes: Uint8Array): void => {
  room(bytes.length)
  out.set(bytes, at)
  at += bytes.length
}

const writeEscaped = (bytes: Uint8Array): void => {
  room(bytes.length * 2)
  for (const byte of bytes) {
    out[at++] = byte
    if (byte === 0) out[at++] = AFTER
  }
}

/** Text with its zero bytes escaped, ended by two zeros. */
const writeText = (text: string): void => {
  room(text.length + 2)
  const start = at
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0 || code > 127) {
      at = start
      writeEscaped(Buffer.from(text, 'utf8'))
      room(2)
      break
    }
    out[at++] = code
  }
  out[at++] = 0
  out[at++] = 0
}

const turn = (from: number, to: number): void => {
  for (let i = from; i < to; i++) out[i] = ~(out[i] ?? 0)
}

const writeSortable = (n: number): void => {
  room(8)
  out.writeDoubleBE(n === 0 ? 0 : n, at)
  const first = out[at] ?? 0
  if (first & 0x80) turn(at, at + 8)
  else out[at] = first | 0x80
  at += 8
}

const nextDouble = (n: number): number => {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, n === 0 ? 0 : n)
  view.setBigInt64(0, view.getBigInt64(0) + (n < 0 ? -1n : 1n))
  return view.getFloat64(0)
}

/** How far `value` lies between two neighbouring doubles, as an 80-bit fraction. */
const writeFraction = (value: Scaled, low: number): void => {
  const high = nextDouble(low)
  const floor = toScaled(low)
  const ceiling = toScaled(Number.isFinite(high) ? high : low)
  if (typeof floor === 'number' || typeof ceiling === 'number') return
  const e = Math.min(value.e, floor.e, ceiling.e)
  const aligned = (s: Scaled): bigint => s.c * 10n ** BigInt(s.e - e)
  const size = aligned(ceiling) - aligned(floor)
  const most = (1n << 80n) - 1n
  const fraction = size === 0n ? most : ((aligned(value) - aligned(floor)) << 80n) / size
  writeBytes(Buffer.from((fraction > most ? most : fraction).toString(16).padStart(20, '0'), 'hex'))
}

/** The double at or just below a number of any type. */
const doubleBelow = (value: unknown, rough: number, exact: Scaled | number): number => {
  if (typeof exact === 'object' && !Number.isFinite(rough)) return rough > 0 ? Number.MAX_VALUE : -Infinity
  return compareNumbers(rough, value) > 0 ? -nextDouble(-rough) : rough
}

const writeNumber = (value: unknown): void => {
  const rough = toNumber(value)
  if (Number.isNaN(rough)) return writeBytes(Buffer.alloc(9))
  if (typeof value === 'number') {
    writeSortable(value)
    return writeByte(0)
  }
  const exact = toScaled(value)
  const low = doubleBelow(value, rough, exact)
  writeSortable(low)
  const whole = typeof exact === 'number' || compareNumbers(low, value) === 0
  writeByte(whole ? 0 : 1)
  if (!whole && Number.isFinite(low)) writeFraction(exact, low)
}

const writeWords = (high: number, low: number): void => {
  room(8)
  out.writeUInt32BE(high, at)
  at = out.writeUInt32BE(low, at + 4)
}

const writeDate = (date: Date): void => {
  const ms = date.getTime()
  const high = Math.floor(ms / 4294967296)
  writeWords(high + 0x80000000, ms - high * 4294967296)
}

const writeMember = (value: unknown, name?: string): void => {
  writeByte(typeByte(value))
  if (name !== undefined) writeText(name)
  writeBody(value)
}

const writeBinary = (value: Binary): void => {
  room(5)
  at = out.writeUInt32BE(value.position, at)
  writeByte(value.sub_type)
  writeBytes(bytesOf(value))
}

const writeObject = (value: object): void => {
  if (value instanceof ObjectId) return writeBytes(value.id)
  if (value instanceof Date) return writeDate(value)
  if (value instanceof Binary) return writeBinary(value)
  if (value instanceof Timestamp) return writeWords(value.high >>> 0, value.low >>> 0)
  if (value instanceof BSONRegExp) {
    writeText(value.pattern)
    return writeText(value.options)
  }
  if (Array.isArray(value)) for (const item of value) writeMember(item)
  else if (isPlainObject(value)) for (const [name, item] of Object.entries(value)) writeMember(item, name)
  else return
  writeByte(0)
}

const writeBody = (value: unknown): void => {
  const rank = order(value)
  if (rank === 10) writeNumber(value)
  else if (typeof value === 'string') writeText(value)
  else if (rank === 40) writeByte(value ? 1 : 0)
  else if (typeof value === 'object' && value !== null) writeObject(value)
}

const writeComponent = (value: unknown, descending: boolean): void => {
  const start = at
  writeByte(typeByte(value))
  writeBody(value)
  if (descending) turn(start, at)
}

const taken = (): Buffer => {
  const bytes = Buffer.allocUnsafe(at)
  out.copy(bytes, 0, 0, at)
  return bytes
}

/** One value's key. */
export const encodeValue = (value: unknown): Buffer => {
  at = 0
  writeComponent(value, false)
  return taken()
}

export const isLongKey = (key: Buffer, prefix: number): boolean => key.length - prefix > LONGEST_KEY

const cutKey = (key: Buffer, prefix: number): Buffer => {
  if (!isLongKey(key, prefix)) return key
  const hash = createHash('sha256').update(key).digest()
  return Buffer.concat([key.subarray(0, prefix + LONGEST_KEY), hash, Buffer.from([1])])
}

/** A compound key after `prefix`; `directions` are 1 or -1. A key that is too long is cut and hashed. */
export const encodeKey = (
  prefix: Buffer,
  values: readonly unknown[],
  directions: readonly number[],
): Buffer => {
  at = 0
  writeBytes(prefix)
  for (let i = 0; i < values.length; i++) writeComponent(values[i], directions[i] === -1)
  return cutKey(taken(), prefix.length)
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
