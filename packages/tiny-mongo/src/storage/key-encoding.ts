import { createHash } from 'node:crypto'
import type { Binary, BSONRegExp, BSONSymbol, Code, ObjectId, Timestamp } from 'bson'
import { compareNumbers } from '../values/compare.ts'
import { toScaled, type Scaled } from '../values/decimal.ts'
import { toNumber } from '../values/numbers.ts'
import { order, type Doc } from '../values/types.ts'

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
  const rank = order(value)
  return (rank === 0 ? 5 : rank) + TYPE_OFFSET
}

const writeBytes = (bytes: Uint8Array): void => {
  room(bytes.length)
  out.set(bytes, at)
  at += bytes.length
}

/** Text with its zero bytes escaped, ended by two zeros. */
const writeText = (text: string): void => {
  room(text.length * 3 + 2)
  let plain = true
  const start = at
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0 || code > 127) {
      plain = false
      break
    }
    out[at++] = code
  }
  if (!plain) {
    at = start
    writeEscaped(Buffer.from(text, 'utf8'))
  }
  room(2)
  out[at++] = 0
  out[at++] = 0
}

const writeEscaped = (bytes: Uint8Array): void => {
  room(bytes.length * 2)
  for (const byte of bytes) {
    out[at++] = byte
    if (byte === 0) out[at++] = AFTER
  }
}

const writeSortable = (n: number): void => {
  room(8)
  out.writeDoubleBE(n === 0 ? 0 : n, at)
  if (out[at]! & 0x80) for (let i = 0; i < 8; i++) out[at + i] = ~out[at + i]!
  else out[at] = out[at]! | 0x80
  at += 8
}

const nextDouble = (n: number): number => {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, n === 0 ? 0 : n)
  if (n < 0) view.setBigInt64(0, view.getBigInt64(0) - 1n)
  else view.setBigInt64(0, view.getBigInt64(0) + 1n)
  return view.getFloat64(0)
}

const previousDouble = (n: number): number => -nextDouble(-n)

/** How far `value` lies between two neighbouring doubles, as an 80-bit fraction. */
const writeFraction = (value: Scaled, low: number): void => {
  const high = nextDouble(low)
  const parts = [value, toScaled(low) as Scaled, toScaled(Number.isFinite(high) ? high : low) as Scaled]
  const e = Math.min(...parts.map((p) => p.e))
  const [v, l, h] = parts.map((p) => p.c * 10n ** BigInt(p.e - e)) as [bigint, bigint, bigint]
  let fraction = h === l ? (1n << 80n) - 1n : ((v - l) << 80n) / (h - l)
  if (fraction >= 1n << 80n) fraction = (1n << 80n) - 1n
  writeBytes(Buffer.from(fraction.toString(16).padStart(20, '0'), 'hex'))
}

const writeNumber = (value: unknown): void => {
  const rough = toNumber(value)
  if (typeof value === 'number' && Number.isFinite(value)) {
    writeSortable(value)
    room(1)
    out[at++] = 0
    return
  }
  if (Number.isNaN(rough)) return writeBytes(Buffer.alloc(9))
  const exact = toScaled(value)
  const bounded = typeof exact === 'object' && !Number.isFinite(rough)
  let low = bounded ? (rough > 0 ? Number.MAX_VALUE : -Infinity) : rough
  if (!bounded && compareNumbers(low, value) > 0) low = previousDouble(low)
  writeSortable(low)
  const whole = typeof exact === 'number' || compareNumbers(low, value) === 0
  writeBytes(Buffer.from([whole ? 0 : 1]))
  if (!whole && Number.isFinite(low)) writeFraction(exact, low)
}

const writeInt64 = (ms: number): void => {
  room(8)
  out.writeUInt32BE((Math.floor(ms / 4294967296) + 0x80000000) >>> 0, at)
  out.writeUInt32BE(ms >>> 0, at + 4)
  at += 8
}

const writeDate = (date: Date): void => {
  const ms = date.getTime()
  room(8)
  out.writeUInt32BE(Math.floor(ms / 4294967296) + 0x80000000, at)
  out.writeUInt32BE(ms - Math.floor(ms / 4294967296) * 4294967296, at + 4)
  at += 8
}

const writeBinary = (value: Binary): void => {
  room(5)
  out.writeUInt32BE(value.position, at)
  out[at + 4] = value.sub_type
  at += 5
  writeBytes(value.buffer.subarray(0, value.position))
}

const writeMembers = (members: Iterable<[string | undefined, unknown]>): void => {
  for (const [name, value] of members) {
    writeBytes(Buffer.from([typeByte(value)]))
    if (name !== undefined) writeText(name)
    writeBody(value)
  }
  writeBytes(Buffer.from([0]))
}

const text = (value: unknown): string => (typeof value === 'string' ? value : (value as BSONSymbol).value)

const BODIES: Record<number, (value: never) => void> = {
  10: writeNumber,
  15: (v: unknown) => writeText(text(v)),
  20: (v: Doc) => writeMembers(Object.entries(v)),
  25: (v: unknown[]) => writeMembers(v.map((item) => [undefined, item])),
  30: writeBinary,
  35: (v: ObjectId) => writeBytes(v.id),
  40: (v: boolean) => writeBytes(Buffer.from([v ? 1 : 0])),
  45: writeDate,
  47: (v: Timestamp) => {
    writeInt64(v.high >>> 0)
    writeInt64(v.low >>> 0)
  },
  50: (v: BSONRegExp) => {
    writeText(v.pattern)
    writeText(v.options)
  },
  60: (v: Code) => writeText(v.code),
  65: (v: Code) => writeText(v.code),
}

const writeBody = (value: unknown): void => {
  if (value === EMPTY_ARRAY) return
  BODIES[order(value)]?.(value as never)
}

const writeComponent = (value: unknown, descending: boolean): void => {
  const start = at
  room(1)
  out[at++] = typeByte(value)
  writeBody(value)
  if (descending) for (let i = start; i < at; i++) out[i] = ~out[i]!
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

/** A compound key after `prefix`; `directions` are 1 or -1. A key that is too long is cut and hashed. */
export const encodeKey = (
  prefix: Buffer,
  values: readonly unknown[],
  directions: readonly number[],
): Buffer => {
  at = 0
  writeBytes(prefix)
  for (let i = 0; i < values.length; i++) writeComponent(values[i], directions[i]! < 0)
  return cutKey(taken(), prefix.length)
}

export const isLongKey = (key: Buffer, prefix: number): boolean => key.length - prefix > LONGEST_KEY

const cutKey = (key: Buffer, prefix: number): Buffer => {
  if (!isLongKey(key, prefix)) return key
  const hash = createHash('sha256').update(key).digest()
  return Buffer.concat([key.subarray(0, prefix + LONGEST_KEY), hash, Buffer.from([1])])
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
