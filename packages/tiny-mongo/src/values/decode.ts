import { Binary, BSONRegExp, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import { notImplemented, refuse } from '../errors.ts'
import { asDouble } from './numbers.ts'
import { RawDoc, setField, TYPE_NAMES, type Doc } from './types.ts'

const MAX_DEPTH = 200

const invalid = (why: string): Error => refuse(22, `Invalid BSON: ${why}`)

/** Given an element's type, where its value and its name stand, and their sizes; false stops the walk. */
type Visit = (type: number, at: number, size: number, nameAt: number, nameSize: number) => unknown

const nameOf = (bytes: Buffer, at: number, size: number): string => {
  let name = ''
  for (let i = at; i < at + size; i++) {
    const byte = bytes[i] ?? 0
    if (byte > 127 || i - at > 40) return bytes.toString('utf8', at, at + size)
    name += String.fromCharCode(byte)
  }
  return name
}

/** Sizes of values by type: of those that are always the same, and of what stands around the length in the others. */
const FIXED: Record<number, number> = {
  1: 8,
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
const AROUND: Record<number, number> = { 2: 4, 3: 0, 4: 0, 5: 5 }

/** The bytes a value takes. Refuses, besides what is no type, those that no driver writes any more (undefined, code …). */
const sizeAt = (bytes: Buffer, type: number, at: number): number => {
  const fixed = FIXED[type] ?? -1
  if (fixed >= 0) return fixed
  if (type === 11) return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1 - at
  const around = AROUND[type]
  if (around === undefined) throw notImplemented(`the BSON type ${TYPE_NAMES.get(type) ?? type}`)
  return at + 4 > bytes.length ? -1 : bytes.readInt32LE(at) + around
}

/** Visits the elements of the document that begins at a place; refuses what reaches past its end. */
const walk = (bytes: Buffer, from: number, visit: Visit): void => {
  const end = from + bytes.readInt32LE(from) - 1
  if (end < from + 4 || bytes[end] !== 0) throw invalid('a document has another length')
  for (let at = from + 4; at < end;) {
    const type = bytes[at] ?? 0
    let nameEnd = at + 1
    while (bytes[nameEnd] !== 0) nameEnd++
    const size = sizeAt(bytes, type, nameEnd + 1)
    const next = nameEnd + 1 + size
    if (size < 0 || next > end) throw invalid('a value reaches past its document')
    if (visit(type, nameEnd + 1, size, at + 1, nameEnd - at - 1) === false) return
    at = next
  }
}

const stringAt = (bytes: Buffer, at: number, size: number): string => {
  if (size < 5 || bytes[at + size - 1] !== 0) throw invalid('a string is not terminated')
  return bytes.toString('utf8', at + 4, at + size - 1)
}

/** Bytes of their own: the message or page they are read from does not last. */
const copyAt = (bytes: Buffer, at: number, size: number): Uint8Array =>
  Uint8Array.prototype.slice.call(bytes, at, at + size)

const binaryAt = (bytes: Buffer, at: number, size: number): Binary => {
  const subtype = bytes[at + 4] ?? 0
  const head = subtype === 2 ? 9 : 5
  return new Binary(copyAt(bytes, at + head, size - head), subtype)
}

const regexAt = (bytes: Buffer, at: number, size: number): BSONRegExp => {
  const [pattern = '', options = ''] = bytes.toString('utf8', at, at + size - 1).split('\0')
  return new BSONRegExp(pattern, options)
}

const documentAt = (bytes: Buffer, at: number, depth: number): Doc => {
  const doc: Doc = {}
  walk(bytes, at, (type, valueAt, size, nameAt, nameSize) =>
    setField(doc, nameOf(bytes, nameAt, nameSize), valueOf(bytes, type, valueAt, size, depth + 1)),
  )
  return doc
}

const arrayAt = (bytes: Buffer, from: number, depth: number): unknown[] => {
  const items: unknown[] = []
  walk(bytes, from, (type, at, size) => items.push(valueOf(bytes, type, at, size, depth + 1)))
  return items
}

const valueOf = (bytes: Buffer, type: number, at: number, size: number, depth: number): unknown => {
  if (type === 2) return stringAt(bytes, at, size)
  if (type === 7) return new ObjectId(copyAt(bytes, at, 12))
  if (type === 16) return bytes.readInt32LE(at)
  if (type === 1) return asDouble(bytes.readDoubleLE(at))
  if (type === 8) return bytes[at] !== 0
  if (type === 9) return new Date(bytes.readInt32LE(at + 4) * 4294967296 + bytes.readUInt32LE(at))
  if (type === 10) return null
  if (type === 18) return new Long(bytes.readInt32LE(at), bytes.readInt32LE(at + 4))
  if (type !== 3 && type !== 4) return rareValueOf(bytes, type, at, size)
  if (depth > MAX_DEPTH) throw refuse(15, `BSONObj exceeds maximum nested object depth: ${MAX_DEPTH}`)
  return type === 3 ? documentAt(bytes, at, depth) : arrayAt(bytes, at, depth)
}

const rareValueOf = (bytes: Buffer, type: number, at: number, size: number): unknown => {
  if (type === 5) return binaryAt(bytes, at, size)
  if (type === 11) return regexAt(bytes, at, size)
  if (type === 17) return new Timestamp({ i: bytes.readUInt32LE(at), t: bytes.readUInt32LE(at + 4) })
  if (type === 19) return new Decimal128(copyAt(bytes, at, 16))
  return type === 127 ? new MaxKey() : new MinKey()
}

/** Decodes one whole document. */
export const decode = (bytes: Buffer): Doc => {
  if (bytes.length < 5 || bytes.readInt32LE(0) !== bytes.length)
    throw invalid('the document has another length')
  return documentAt(bytes, 0, 0)
}

/** Decodes a command; the documents of the array `raw` stay bytes. */
export const decodeCommand = (bytes: Buffer, raw: string): Doc => {
  const doc: Doc = {}
  walk(bytes, 0, (type, at, size, nameAt, nameSize) => {
    const name = nameOf(bytes, nameAt, nameSize)
    const keeps = type === 4 && name === raw
    setField(doc, name, keeps ? rawArrayAt(bytes, at) : valueOf(bytes, type, at, size, 1))
  })
  return doc
}

const rawArrayAt = (bytes: Buffer, from: number): unknown[] => {
  const items: unknown[] = []
  walk(bytes, from, (type, at, size) =>
    items.push(type === 3 ? new RawDoc(bytes.subarray(at, at + size)) : valueOf(bytes, type, at, size, 1)),
  )
  return items
}

/** Decodes only the named top-level fields of a stored (hence well-formed) document. */
export const decodeFields = (bytes: Buffer, wanted: ReadonlySet<string>): Doc => {
  const doc: Doc = {}
  let left = wanted.size
  walk(bytes, 0, (type, at, size, nameAt, nameSize) => {
    const name = nameOf(bytes, nameAt, nameSize)
    if (!wanted.has(name)) return
    setField(doc, name, valueOf(bytes, type, at, size, 1))
    return --left > 0
  })
  return doc
}
