import { badValue, refuse } from '../errors.ts'
import { decode, decodeCommand } from '../values/decode.ts'
import { encode } from '../values/encode.ts'
import { isPlainObject, RawDoc, type Doc } from '../values/types.ts'
import { checkAnswer } from '../writes/document-rules.ts'

/** Every message begins with length, request id, answered id, opcode. */
const HEADER = 16
const OP_REPLY = 1
const OP_QUERY = 2004
const OP_MSG = 2013

const CHECKSUM = 1
const MORE_TO_COME = 2
/** Bits 0–15 must be known; the others may be ignored. */
const UNKNOWN_REQUIRED = 0xfffc

/** The array whose documents stay bytes until they are needed. */
const RAW_FIELD = 'documents'

export interface Incoming {
  body: Doc
  /** The sender will not read a reply. */
  silent: boolean
}

const opcodeOf = (message: Buffer): number => message.readInt32LE(12)
export const isLegacy = (message: Buffer): boolean => opcodeOf(message) === OP_QUERY
export const isKnown = (message: Buffer): boolean => isLegacy(message) || opcodeOf(message) === OP_MSG
export const requestIdOf = (message: Buffer): number => message.readInt32LE(4)

/** The size of what stands at a place, which must all be there. */
const sizeAt = (bytes: Buffer, at: number, what: string): number => {
  const size = bytes.length - at >= 4 ? bytes.readInt32LE(at) : -1
  if (size < 5 || at + size > bytes.length) throw refuse(22, `${what} is cut off`)
  return size
}

const sequence = (bytes: Buffer): { name: string; docs: RawDoc[] } => {
  const end = bytes.indexOf(0)
  if (end < 0) throw refuse(22, 'a document sequence has no name')
  const docs: RawDoc[] = []
  for (let at = end + 1; at < bytes.length;) {
    const size = sizeAt(bytes, at, 'a document sequence')
    docs.push(new RawDoc(bytes.subarray(at, at + size)))
    at += size
  }
  return { name: bytes.toString('utf8', 0, end), docs }
}

const sections = (bytes: Buffer): Doc => {
  let body: Doc | undefined
  const sequences: Doc = {}
  for (let at = 0; at < bytes.length;) {
    const kind = bytes[at]
    const size = sizeAt(bytes, at + 1, 'a section')
    const part = bytes.subarray(at + 1, at + 1 + size)
    at += 1 + size
    if (kind === 0 && !body) body = decodeCommand(part, RAW_FIELD)
    else if (kind === 1) {
      const { name, docs } = sequence(part.subarray(4))
      if (name in sequences) throw refuse(40431, `Duplicate document sequence: ${name}`)
      sequences[name] = docs
    } else throw refuse(kind === 0 ? 40430 : 40432, 'unknown or repeated section kind')
  }
  if (!body) throw refuse(40587, 'OP_MSG messages must have a body')
  for (const name in sequences)
    if (name in body) throw refuse(40433, `Duplicate field between body and document sequence ${name}`)
  return { ...body, ...sequences }
}

const parseMsg = (message: Buffer): Incoming => {
  if (message.length < HEADER + 5) throw refuse(22, 'a message is cut off')
  const flags = message.readUInt32LE(HEADER)
  if (flags & UNKNOWN_REQUIRED) throw badValue(`unknown required flag bits: ${flags}`)
  const end = message.length - (flags & CHECKSUM ? 4 : 0)
  return { body: sections(message.subarray(HEADER + 4, end)), silent: (flags & MORE_TO_COME) !== 0 }
}

/** OP_QUERY, by which drivers still say hello: namespace, numbers to skip and return, document. */
const parseQuery = (message: Buffer): Incoming => {
  const nameEnd = message.indexOf(0, HEADER + 4)
  if (nameEnd < 0) throw refuse(22, 'a query is cut off')
  const start = nameEnd + 9
  const body = decode(message.subarray(start, start + sizeAt(message, start, 'a query')))
  const namespace = message.toString('utf8', HEADER + 4, nameEnd)
  const inner = isPlainObject(body['$query']) ? body['$query'] : body
  return { body: { ...inner, $db: namespace.split('.')[0] }, silent: false }
}

/** Reads one message; refuses (22 …) what is malformed. Any other opcode is the caller's to reject. */
export const parseMessage = (message: Buffer): Incoming =>
  isLegacy(message) ? parseQuery(message) : parseMsg(message)

let lastId = 0

/** A reply's bytes; `legacy` answers OP_QUERY by OP_REPLY. */
export const composeMessage = (responseTo: number, doc: Doc | RawDoc, legacy: boolean): Buffer => {
  const body = doc instanceof RawDoc ? doc.bytes : encode(doc)
  checkAnswer(body)
  const head = Buffer.alloc(HEADER + (legacy ? 20 : 5))
  if (legacy) {
    head.writeInt32LE(8, HEADER)
    head.writeInt32LE(1, HEADER + 16)
  }
  lastId = (lastId + 1) | 0
  head.writeInt32LE(head.length + body.length, 0)
  head.writeInt32LE(lastId, 4)
  head.writeInt32LE(responseTo, 8)
  head.writeInt32LE(legacy ? OP_REPLY : OP_MSG, 12)
  return Buffer.concat([head, body])
}

export const MAX_MESSAGE = 48_000_000 + 16 * 1024

/** Cuts a byte stream into messages: takes chunks; gives back the whole messages, or undefined when the stream can be no MongoDB client's. */
export const frames = (): ((chunk: Buffer) => Buffer[] | undefined) => {
  let parts: Buffer[] = []
  let missing = 4
  return (chunk) => {
    parts.push(chunk)
    missing -= chunk.length
    if (missing > 0) return []
    const messages: Buffer[] = []
    let rest = parts.length > 1 ? Buffer.concat(parts) : chunk
    for (;;) {
      const size = rest.length < 4 ? 4 : rest.readInt32LE(0)
      if (rest.length >= 4 && (size < HEADER || size > MAX_MESSAGE)) return undefined
      missing = size - rest.length
      if (missing > 0 || rest.length < 4) break
      messages.push(rest.subarray(0, size))
      rest = rest.subarray(size)
    }
    parts = rest.length > 0 ? [rest] : []
    return messages
  }
}
