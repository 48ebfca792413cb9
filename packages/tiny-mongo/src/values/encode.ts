import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson'
import { refuse } from '../errors.ts'
import { bytesOf } from './compare.ts'
import { isInt32, isLong, isPlainObject, RawDoc, type Doc } from './types.ts'

/** Writes in-memory values as BSON into one growing buffer that is reused from call to call. */
let out = Buffer.allocUnsafeSlow(1 << 16)
let at = 0

const MAX_DEPTH = 200
/** What one document may hold while it is being written: far more than may be stored, and no more than memory has. */
const MAX_BYTES = 1 << 28

const room = (bytes: number): void => {
  if (at + bytes <= out.length) return
  if (at + bytes > MAX_BYTES)
    throw refuse(10334, 'BSONObj size is invalid. Size must be between 0 and 16793600(16MB)')
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
  at = out.writeInt32LE(high | 0, at + 4)
}

const writeDate = (date: Date): void => {
  const ms = date.getTime()
  const whole = Number.isNaN(ms) ? 0 : ms
  writeInt64(whole % 4294967296, Math.floor(whole / 4294967296))
}

const writeBytes = (bytes: Uint8Array): void => {
  room(bytes.length)
  out.set(bytes, at)
  at += bytes.length
}

const writeBinary = (value: Binary): void => {
  const size = value.position
  const old = value.sub_type === 2
  out.writeInt32LE(old ? size + 4 : size, at)
  out[at + 4] = value.sub_type
  at += 5
  if (old) at = out.writeInt32LE(size, at)
  writeBytes(bytesOf(value))
}

const writeCode = (value: Code, depth: number): number => {
  if (!value.scope) {
    writeString(value.code)
    return 13
  }
  const start = at
  at += 4
  writeString(value.code)
  writeObject(value.scope, depth)
  out.writeInt32LE(at - start, start)
  return 15
}

/** Writes what is of one of bson's classes; returns its type, or 3 having written nothing for what is a document. */
const writeClass = (value: object, depth: number): number => {
  if (isLong(value) || value instanceof Timestamp) {
    writeInt64(value.low, value.high)
    return value instanceof Timestamp ? 17 : 18
  }
  if (value instanceof Double) {
    at = out.writeDoubleLE(value.value, at)
    return 1
  }
  if (value instanceof Binary) {
    writeBinary(value)
    return 5
  }
  if (value instanceof Decimal128) {
    writeBytes(value.bytes)
    return 19
  }
  if (value instanceof BSONRegExp) {
    writeName(value.pattern)
    writeName(value.options)
    return 11
  }
  if (value instanceof BSONSymbol) {
    writeString(value.value)
    return 14
  }
  if (value instanceof Code) return writeCode(value, depth + 1)
  if (value instanceof MinKey) return 255
  return value instanceof MaxKey ? 127 : 3
}

const writeObjectLike = (value: object, depth: number): number => {
  if (isPlainObject(value)) {
    writeObject(value, depth)
    return 3
  }
  if (value instanceof ObjectId) {
    writeBytes(value.id)
    return 7
  }
  if (value instanceof Date) {
    writeDate(value)
    return 9
  }
  if (Array.isArray(value)) {
    writeArray(value, depth)
    return 4
  }
  if (value instanceof RawDoc) {
    writeBytes(value.bytes)
    return 3
  }
  return writeClass(value, depth)
}

/** Writes a value; returns its type. */
const writeValue = (value: unknown, depth: number): number => {
  room(32)
  switch (typeof value) {
    case 'string':
      writeString(value)
      return 2
    case 'number': {
      const whole = isInt32(value)
      at = whole ? out.writeInt32LE(value, at) : out.writeDoubleLE(value, at)
      return whole ? 16 : 1
    }
    case 'boolean':
      out[at++] = value ? 1 : 0
      return 8
    case 'object':
      return value === null ? 10 : writeObjectLike(value, depth + 1)
    default:
      return 10
  }
}

const writeField = (name: string, value: unknown, depth: number): void => {
  room(1)
  const typeAt = at++
  writeName(name)
  const type = writeValue(value, depth)
  out[typeAt] = type
}

const begin = (depth: number): number => {
  if (depth > MAX_DEPTH) throw refuse(15, `BSONObj exceeds maximum nested object depth: ${MAX_DEPTH}`)
  room(5)
  at += 4
  return at - 4
}

const finish = (start: number): void => {
  room(1)
  out[at++] = 0
  out.writeInt32LE(at - start, start)
}

const writeObject = (doc: Doc, depth: number): void => {
  const start = begin(depth)
  for (const name of Object.keys(doc)) {
    const value = doc[name]
    if (value !== undefined) writeField(name, value, depth)
  }
  finish(start)
}

const writeArray = (items: unknown[], depth: number): void => {
  const start = begin(depth)
  for (let i = 0; i < items.length; i++) writeField(String(i), items[i], depth)
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
