import type {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Long,
  ObjectId,
  Timestamp,
} from 'bson'
import { refuse } from '../errors.ts'
import { bsonType, isInt32, RawDoc, type Doc } from './types.ts'

/** Writes in-memory values as BSON into one growing buffer that is reused from call to call. */
let out = Buffer.allocUnsafeSlow(1 << 16)
let at = 0

const MAX_DEPTH = 200

const room = (bytes: number): void => {
  if (at + bytes <= out.length) return
  const bigger = Buffer.allocUnsafeSlow(Math.max(out.length * 2, at + bytes))
  out.copy(bigger, 0, 0, at)
  out = bigger
}

const writeName = (name: string): void => {
  room(name.length * 3 + 2)
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (code === 0) throw refuse(2, 'a field name cannot contain a null byte')
    if (code > 127) {
      at += out.write(name.slice(i), at, 'utf8')
      break
    }
    out[at++] = code
  }
  out[at++] = 0
}

const writeString = (text: string): void => {
  room(text.length * 3 + 5)
  const size = out.write(text, at + 4, 'utf8')
  out.writeInt32LE(size + 1, at)
  at += size + 5
  out[at - 1] = 0
}

const writeInt64 = (low: number, high: number): void => {
  out.writeInt32LE(low | 0, at)
  out.writeInt32LE(high | 0, at + 4)
  at += 8
}

const writeDate = (date: Date): void => {
  const ms = date.getTime()
  const whole = Number.isNaN(ms) ? 0 : ms
  writeInt64(whole % 4294967296, Math.floor(whole / 4294967296))
}

const writeBinary = (value: Binary): void => {
  const size = value.position
  const old = value.sub_type === 2
  room(size + 9)
  out.writeInt32LE(old ? size + 4 : size, at)
  out[at + 4] = value.sub_type
  at += 5
  if (old) at = out.writeInt32LE(size, at)
  out.set(value.buffer.subarray(0, size), at)
  at += size
}

const writeBytes = (bytes: Uint8Array): void => {
  room(bytes.length)
  out.set(bytes, at)
  at += bytes.length
}

const writeRegex = (value: BSONRegExp): void => {
  writeName(value.pattern)
  writeName(value.options)
}

const writeScoped = (value: Code, depth: number): void => {
  const start = at
  at += 4
  writeString(value.code)
  writeObject(value.scope as Doc, depth)
  out.writeInt32LE(at - start, start)
}

const double = (n: number): number => (at = out.writeDoubleLE(n, at))

type Writer = readonly [code: number, write: (value: never, depth: number) => void]

const CLASSES: Record<string, Writer> = {
  Double: [1, (v: Double) => double(v.value)],
  Binary: [5, writeBinary],
  ObjectId: [7, (v: ObjectId) => writeBytes(v.id)],
  BSONRegExp: [11, writeRegex],
  BSONSymbol: [14, (v: BSONSymbol) => writeString(v.value)],
  Timestamp: [17, (v: Timestamp) => writeInt64(v.low, v.high)],
  Long: [18, (v: Long) => writeInt64(v.low, v.high)],
  Decimal128: [19, (v: Decimal128) => writeBytes(v.bytes)],
  MinKey: [255, () => undefined],
  MaxKey: [127, () => undefined],
}

const writeObjectLike = (typeAt: number, value: object, depth: number): void => {
  if (Array.isArray(value)) {
    out[typeAt] = 4
    return writeArray(value, depth)
  }
  if (value instanceof Date) {
    out[typeAt] = 9
    return writeDate(value)
  }
  if (value instanceof RawDoc) {
    out[typeAt] = 3
    return writeBytes(value.bytes)
  }
  const name = bsonType(value)
  if (name === 'Code') {
    const scoped = (value as Code).scope
    out[typeAt] = scoped ? 15 : 13
    return scoped ? writeScoped(value as Code, depth + 1) : writeString((value as Code).code)
  }
  const known = name === undefined ? undefined : CLASSES[name]
  if (!known) {
    out[typeAt] = 3
    return writeObject(value as Doc, depth)
  }
  out[typeAt] = known[0]
  known[1](value as never, depth)
}

const writeNumber = (typeAt: number, value: number): void => {
  const whole = isInt32(value)
  out[typeAt] = whole ? 16 : 1
  at = whole ? out.writeInt32LE(value, at) : out.writeDoubleLE(value, at)
}

/** Writes a value and, at `typeAt`, its type byte. */
const writeValue = (typeAt: number, value: unknown, depth: number): void => {
  room(32)
  switch (typeof value) {
    case 'string':
      out[typeAt] = 2
      return writeString(value)
    case 'number':
      return writeNumber(typeAt, value)
    case 'boolean':
      out[typeAt] = 8
      out[at++] = value ? 1 : 0
      return
    case 'object':
      if (value !== null) return writeObjectLike(typeAt, value, depth + 1)
      break
    default:
  }
  out[typeAt] = 10
}

const finish = (start: number): void => {
  room(1)
  out[at++] = 0
  out.writeInt32LE(at - start, start)
}

const writeObject = (doc: Doc, depth: number): void => {
  if (depth > MAX_DEPTH) throw refuse(15, `BSONObj exceeds maximum nested object depth: ${MAX_DEPTH}`)
  room(5)
  const start = at
  at += 4
  for (const name of Object.keys(doc)) {
    const value = doc[name]
    if (value === undefined) continue
    room(1)
    const typeAt = at++
    writeName(name)
    writeValue(typeAt, value, depth)
  }
  finish(start)
}

const writeArray = (items: unknown[], depth: number): void => {
  if (depth > MAX_DEPTH) throw refuse(15, `BSONObj exceeds maximum nested object depth: ${MAX_DEPTH}`)
  room(5)
  const start = at
  at += 4
  for (let i = 0; i < items.length; i++) {
    room(16)
    const typeAt = at++
    writeName(String(i))
    writeValue(typeAt, items[i], depth)
  }
  finish(start)
}

/** A document as BSON, in a buffer of its own; `lead` bytes are left free before it. */
export const encode = (doc: Doc, lead = 0): Buffer => {
  at = lead
  writeObject(doc, 0)
  const bytes = Buffer.allocUnsafe(at)
  out.copy(bytes, lead, lead, at)
  if (out.length > 1 << 24) out = Buffer.allocUnsafeSlow(1 << 16)
  return bytes
}
