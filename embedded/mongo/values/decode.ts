import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson'
import { refuse } from '../errors.ts'
import { isInt32, RawDoc, setField } from './types.ts'
import type { Doc } from './types.ts'

/** Reads BSON into the in-memory values of types.ts; refuses (22) what is out of bounds or unknown. */
interface Reader {
  buf: Buffer
  at: number
  end: number
}

const MAX_DEPTH = 200
const invalid = (why: string) => refuse(22, `Invalid BSON: ${why}`)

const need = (r: Reader, bytes: number): number => {
  const at = r.at
  if (bytes < 0 || at + bytes > r.end) throw invalid('a value reaches past the end of its document')
  r.at = at + bytes
  return at
}

const readName = (r: Reader): string => {
  const { buf, at } = r
  let i = at
  let text = ''
  for (; i < r.end; i++) {
    const byte = buf[i]!
    if (byte === 0) break
    if (byte > 127 || i - at > 40) return longName(r)
    text += String.fromCharCode(byte)
  }
  if (i >= r.end) throw invalid('a name is not terminated')
  r.at = i + 1
  return text
}

const longName = (r: Reader): string => {
  const stop = r.buf.indexOf(0, r.at)
  if (stop < 0 || stop >= r.end) throw invalid('a name is not terminated')
  const text = r.buf.toString('utf8', r.at, stop)
  r.at = stop + 1
  return text
}

const readString = (r: Reader): string => {
  const size = r.buf.readInt32LE(need(r, 4))
  if (size < 1) throw invalid('a string has no terminator')
  const at = need(r, size)
  if (r.buf[at + size - 1] !== 0) throw invalid('a string is not terminated')
  return r.buf.toString('utf8', at, at + size - 1)
}

const readDouble = (r: Reader): unknown => {
  const n = r.buf.readDoubleLE(need(r, 8))
  return isInt32(n) ? new Double(n) : n
}

const readLong = (r: Reader): Long => {
  const at = need(r, 8)
  return new Long(r.buf.readInt32LE(at), r.buf.readInt32LE(at + 4))
}

const readDate = (r: Reader): Date => {
  const at = need(r, 8)
  return new Date(r.buf.readInt32LE(at + 4) * 4294967296 + r.buf.readUInt32LE(at))
}

const readBinary = (r: Reader): Binary => {
  let size = r.buf.readInt32LE(need(r, 4))
  const subtype = r.buf[need(r, 1)]!
  if (subtype === 2) {
    const inner = r.buf.readInt32LE(need(r, 4))
    if (inner !== size - 4) throw invalid('an old binary has two lengths')
    size = inner
  }
  const at = need(r, size)
  return new Binary(Buffer.from(r.buf.subarray(at, at + size)), subtype)
}

/** The extent of an embedded document; checks length and terminator, and moves past it. */
const enter = (r: Reader): Reader => {
  const size = r.end - r.at >= 4 ? r.buf.readInt32LE(r.at) : -1
  if (size < 5) throw invalid('a document is shorter than five bytes')
  const at = need(r, size)
  if (r.buf[at + size - 1] !== 0) throw invalid('a document is not terminated')
  return { buf: r.buf, at: at + 4, end: at + size - 1 }
}

const readObject = (r: Reader, depth: number): Doc => {
  const inner = enter(r)
  const doc: Doc = {}
  while (inner.at < inner.end) {
    const type = inner.buf[inner.at++]!
    const name = readName(inner)
    setField(doc, name, readValue(inner, type, depth + 1))
  }
  return doc
}

const readArray = (r: Reader, depth: number): unknown[] => {
  const inner = enter(r)
  const items: unknown[] = []
  while (inner.at < inner.end) {
    const type = inner.buf[inner.at++]!
    skipName(inner)
    items.push(readValue(inner, type, depth + 1))
  }
  return items
}

const skipName = (r: Reader): void => {
  while (r.at < r.end && r.buf[r.at] !== 0) r.at++
  if (r.at >= r.end) throw invalid('a name is not terminated')
  r.at++
}

const readScoped = (r: Reader, depth: number): Code => {
  need(r, 4)
  const code = readString(r)
  return new Code(code, readObject(r, depth))
}

const readRegex = (r: Reader): BSONRegExp => {
  const pattern = longName(r)
  return new BSONRegExp(pattern, longName(r))
}

const readObjectId = (r: Reader): ObjectId => {
  const at = need(r, 12)
  return new ObjectId(Uint8Array.prototype.slice.call(r.buf, at, at + 12))
}

const readPointer = (r: Reader): Doc => ({ $ref: readString(r), $id: readObjectId(r) })

const readTimestamp = (r: Reader): Timestamp => {
  const at = need(r, 8)
  return new Timestamp({ i: r.buf.readUInt32LE(at), t: r.buf.readUInt32LE(at + 4) })
}

const readDecimal = (r: Reader): Decimal128 => {
  const at = need(r, 16)
  return new Decimal128(Uint8Array.prototype.slice.call(r.buf, at, at + 16))
}

const READERS: Record<number, (r: Reader, depth: number) => unknown> = {
  1: readDouble,
  2: readString,
  3: readObject,
  4: readArray,
  5: readBinary,
  6: () => null,
  7: readObjectId,
  8: (r) => r.buf[need(r, 1)] !== 0,
  9: readDate,
  10: () => null,
  11: readRegex,
  12: readPointer,
  13: (r) => new Code(readString(r)),
  14: (r) => new BSONSymbol(readString(r)),
  15: readScoped,
  16: (r) => r.buf.readInt32LE(need(r, 4)),
  17: readTimestamp,
  18: readLong,
  19: readDecimal,
  127: () => new MaxKey(),
  255: () => new MinKey(),
}

const readValue = (r: Reader, type: number, depth: number): unknown => {
  if (depth > MAX_DEPTH) throw refuse(15, `BSONObj exceeds maximum nested object depth: ${MAX_DEPTH}`)
  const read = READERS[type]
  if (!read) throw invalid(`unknown type ${type}`)
  return read(r, depth)
}

/** Decodes one whole document. */
export const decode = (bytes: Buffer): Doc => {
  const r = { buf: bytes, at: 0, end: bytes.length }
  const doc = readObject(r, 0)
  if (r.at !== bytes.length) throw invalid('bytes follow the document')
  return doc
}

/** Decodes a command; the elements of the arrays named in `raw` stay bytes. */
export const decodeCommand = (bytes: Buffer, raw: ReadonlySet<string>): Doc => {
  const inner = enter({ buf: bytes, at: 0, end: bytes.length })
  const doc: Doc = {}
  while (inner.at < inner.end) {
    const type = inner.buf[inner.at++]!
    const name = readName(inner)
    setField(doc, name, type === 4 && raw.has(name) ? readRawArray(inner) : readValue(inner, type, 1))
  }
  return doc
}

const readRawArray = (r: Reader): unknown[] => {
  const inner = enter(r)
  const items: unknown[] = []
  while (inner.at < inner.end) {
    const type = inner.buf[inner.at++]!
    skipName(inner)
    if (type !== 3) items.push(readValue(inner, type, 1))
    else {
      const at = inner.at
      enter(inner)
      items.push(new RawDoc(inner.buf.subarray(at, inner.at)))
    }
  }
  return items
}

const FIXED: Record<number, number> = {
  1: 8,
  6: 0,
  7: 12,
  8: 1,
  9: 8,
  10: 0,
  16: 4,
  17: 8,
  18: 8,
  19: 16,
  127: 0,
  255: 0,
}

const skipValue = (r: Reader, type: number): void => {
  const fixed = FIXED[type]
  if (fixed !== undefined) r.at += fixed
  else if (type === 3 || type === 4 || type === 15) r.at += r.buf.readInt32LE(r.at)
  else if (type === 2 || type === 13 || type === 14) r.at += 4 + r.buf.readInt32LE(r.at)
  else if (type === 5) r.at += 5 + r.buf.readInt32LE(r.at)
  else readValue(r, type, 1)
}

/** Decodes only the named top-level fields of a stored (hence well-formed) document. */
export const decodeFields = (bytes: Buffer, wanted: ReadonlySet<string>): Doc => {
  const r = { buf: bytes, at: 4, end: bytes.length - 1 }
  const doc: Doc = {}
  let left = wanted.size
  while (r.at < r.end && left > 0) {
    const type = r.buf[r.at++]!
    const name = readName(r)
    if (wanted.has(name)) {
      setField(doc, name, readValue(r, type, 1))
      left--
    } else skipValue(r, type)
  }
  return doc
}
