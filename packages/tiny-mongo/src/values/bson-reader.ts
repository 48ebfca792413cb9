import { Binary, BSONRegExp, Decimal128, Double, Long, ObjectId, Timestamp } from 'bson'
import { refuse } from '../errors.ts'
import { isInt32 } from './types.ts'

/** Reads BSON into the in-memory values of types.ts; refuses (22) what is out of bounds or unknown. */
export interface Reader {
  buf: Buffer
  at: number
  end: number
}

export const invalid = (why: string) => refuse(22, `Invalid BSON: ${why}`)

export const need = (r: Reader, bytes: number): number => {
  const at = r.at
  if (bytes < 0 || at + bytes > r.end) throw invalid('a value reaches past the end of its document')
  r.at = at + bytes
  return at
}

export const readByte = (r: Reader): number => r.buf[need(r, 1)] ?? 0

const longName = (r: Reader): string => {
  const stop = r.buf.indexOf(0, r.at)
  if (stop < 0 || stop >= r.end) throw invalid('a name is not terminated')
  const text = r.buf.toString('utf8', r.at, stop)
  r.at = stop + 1
  return text
}

export const readName = (r: Reader): string => {
  const { buf, at } = r
  let text = ''
  for (let i = at; i < r.end; i++) {
    const byte = buf[i] ?? 0
    if (byte === 0) {
      r.at = i + 1
      return text
    }
    if (byte > 127 || i - at > 40) break
    text += String.fromCharCode(byte)
  }
  return longName(r)
}

export const skipName = (r: Reader): void => {
  while (r.at < r.end && r.buf[r.at] !== 0) r.at++
  if (r.at >= r.end) throw invalid('a name is not terminated')
  r.at++
}

export const readString = (r: Reader): string => {
  const size = r.buf.readInt32LE(need(r, 4))
  if (size < 1) throw invalid('a string has no terminator')
  const at = need(r, size)
  if (r.buf[at + size - 1] !== 0) throw invalid('a string is not terminated')
  return r.buf.toString('utf8', at, at + size - 1)
}

export const readDouble = (r: Reader): unknown => {
  const n = r.buf.readDoubleLE(need(r, 8))
  return isInt32(n) ? new Double(n) : n
}

export const readLong = (r: Reader): Long => {
  const at = need(r, 8)
  return new Long(r.buf.readInt32LE(at), r.buf.readInt32LE(at + 4))
}

export const readDate = (r: Reader): Date => {
  const at = need(r, 8)
  return new Date(r.buf.readInt32LE(at + 4) * 4294967296 + r.buf.readUInt32LE(at))
}

/** Bytes of their own: the message or page they are read from does not last. */
const copied = (r: Reader, size: number): Uint8Array => {
  const at = need(r, size)
  return Uint8Array.prototype.slice.call(r.buf, at, at + size)
}

export const readBinary = (r: Reader): Binary => {
  let size = r.buf.readInt32LE(need(r, 4))
  const subtype = readByte(r)
  if (subtype === 2) {
    const inner = r.buf.readInt32LE(need(r, 4))
    if (inner !== size - 4) throw invalid('an old binary has two lengths')
    size = inner
  }
  return new Binary(copied(r, size), subtype)
}

/** The extent of an embedded document; checks length and terminator, and moves past it. */
export const enter = (r: Reader): Reader => {
  const size = r.end - r.at >= 4 ? r.buf.readInt32LE(r.at) : -1
  if (size < 5) throw invalid('a document is shorter than five bytes')
  const at = need(r, size)
  if (r.buf[at + size - 1] !== 0) throw invalid('a document is not terminated')
  return { buf: r.buf, at: at + 4, end: at + size - 1 }
}

export const readRegex = (r: Reader): BSONRegExp => {
  const pattern = longName(r)
  return new BSONRegExp(pattern, longName(r))
}

export const readObjectId = (r: Reader): ObjectId => new ObjectId(copied(r, 12))
export const readDecimal = (r: Reader): Decimal128 => new Decimal128(copied(r, 16))

export const readTimestamp = (r: Reader): Timestamp => {
  const at = need(r, 8)
  return new Timestamp({ i: r.buf.readUInt32LE(at), t: r.buf.readUInt32LE(at + 4) })
}
