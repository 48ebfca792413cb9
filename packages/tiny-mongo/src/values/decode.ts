import { BSONSymbol, Code, MaxKey, MinKey } from 'bson'
import { refuse } from '../errors.ts'
import {
  enter,
  invalid,
  need,
  readBinary,
  readDate,
  readDecimal,
  readDouble,
  readLong,
  readName,
  readObjectId,
  readRegex,
  readString,
  readTimestamp,
  skipName,
  type Reader,
} from './bson-reader.ts'
import { RawDoc, setField, type Doc } from './types.ts'

const MAX_DEPTH = 200

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

const readScoped = (r: Reader, depth: number): Code => {
  need(r, 4)
  const code = readString(r)
  return new Code(code, readObject(r, depth))
}

const readPointer = (r: Reader): Doc => ({ $ref: readString(r), $id: readObjectId(r) })

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
