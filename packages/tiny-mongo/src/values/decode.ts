import { Binary, BSONRegExp, Decimal128, Long, MaxKey, MinKey, ObjectId, onDemand, Timestamp } from 'bson'
import { notImplemented, refuse } from '../errors.ts'
import { asDouble } from './numbers.ts'
import { RawDoc, setField, TYPE_NAMES, type Doc } from './types.ts'

const MAX_DEPTH = 200

const invalid = (why: string): Error => refuse(22, `Invalid BSON: ${why}`)

/** Where an element's type, name and value stand. */
type Element = readonly [type: number, nameAt: number, nameSize: number, at: number, size: number]

const nameOf = (bytes: Buffer, [, at, size]: Element): string => {
  let name = ''
  for (let i = at; i < at + size; i++) {
    const byte = bytes[i] ?? 0
    if (byte > 127 || i - at > 40) return bytes.toString('utf8', at, at + size)
    name += String.fromCharCode(byte)
  }
  return name
}

/** The elements of the document that begins at a place; refuses those that reach past its end. */
const elementsAt = (bytes: Buffer, from: number): Iterable<Element> => {
  const elements = [...onDemand.parseToElements(bytes, from)]
  const [, , , at, size] = elements.at(-1) ?? [0, 0, 0, from + 4, 0]
  if (at + size !== from + bytes.readInt32LE(from) - 1) throw invalid('a value reaches past its document')
  return elements
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
  for (const element of elementsAt(bytes, at))
    setField(doc, nameOf(bytes, element), valueOf(bytes, element, depth + 1))
  return doc
}

const arrayAt = (bytes: Buffer, at: number, depth: number): unknown[] =>
  Array.from(elementsAt(bytes, at), (element) => valueOf(bytes, element, depth + 1))

const valueOf = (bytes: Buffer, [type, , , at, size]: Element, depth: number): unknown => {
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

/** Refuses, besides what is no type, those that no driver writes any more (undefined, symbol, code …). */
const rareValueOf = (bytes: Buffer, type: number, at: number, size: number): unknown => {
  if (type === 5) return binaryAt(bytes, at, size)
  if (type === 11) return regexAt(bytes, at, size)
  if (type === 17) return new Timestamp({ i: bytes.readUInt32LE(at), t: bytes.readUInt32LE(at + 4) })
  if (type === 19) return new Decimal128(copyAt(bytes, at, 16))
  if (type === 127) return new MaxKey()
  if (type === 255) return new MinKey()
  throw notImplemented(`the BSON type ${TYPE_NAMES.get(type) ?? type}`)
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
  for (const element of elementsAt(bytes, 0)) {
    const name = nameOf(bytes, element)
    const keeps = element[0] === 4 && name === raw
    setField(doc, name, keeps ? rawArrayAt(bytes, element[3]) : valueOf(bytes, element, 1))
  }
  return doc
}

const rawArrayAt = (bytes: Buffer, from: number): unknown[] =>
  Array.from(elementsAt(bytes, from), (element) => {
    const [type, , , at, size] = element
    return type === 3 ? new RawDoc(bytes.subarray(at, at + size)) : valueOf(bytes, element, 1)
  })

/** Decodes only the named top-level fields of a stored (hence well-formed) document. */
export const decodeFields = (bytes: Buffer, wanted: ReadonlySet<string>): Doc => {
  const doc: Doc = {}
  for (const element of onDemand.parseToElements(bytes, 0)) {
    const name = nameOf(bytes, element)
    if (wanted.has(name)) setField(doc, name, valueOf(bytes, element, 1))
  }
  return doc
}
