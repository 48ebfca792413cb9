import { badValue, refuse } from '../errors.ts'
import { decode, decodeCommand } from '../values/decode.ts'
import { encode } from '../values/encode.ts'
import { RawDoc, type Doc } from '../values/types.ts'
import { HEADER } from './frames.ts'

const OP_REPLY = 1
export const OP_QUERY = 2004
export const OP_MSG = 2013

const CHECKSUM = 1
const MORE_TO_COME = 2
/** Bits 0–15 must be known; the others may be ignored. */
const UNKNOWN_REQUIRED = 0xfffc

/** Arrays whose documents stay bytes until they are needed. */
const RAW_FIELDS = new Set(['documents'])

export interface Incoming {
  requestId: number
  body: Doc
  /** The sender will not read a reply. */
  silent: boolean
  /** It came as OP_QUERY and is answered by OP_REPLY. */
  legacy: boolean
}

export const opcodeOf = (message: Buffer): number => message.readInt32LE(12)
export const requestIdOf = (message: Buffer): number => message.readInt32LE(4)

const sequence = (bytes: Buffer): { name: string; docs: RawDoc[] } => {
  const end = bytes.indexOf(0)
  if (end < 0) throw refuse(22, 'a document sequence has no name')
  const docs: RawDoc[] = []
  let at = end + 1
  while (at < bytes.length) {
    const size = bytes.length - at >= 4 ? bytes.readInt32LE(at) : -1
    if (size < 5 || at + size > bytes.length) throw refuse(22, 'a document sequence is cut off')
    docs.push(new RawDoc(bytes.subarray(at, at + size)))
    at += size
  }
  return { name: bytes.toString('utf8', 0, end), docs }
}

const sections = (bytes: Buffer): Doc => {
  let body: Doc | undefined
  const sequences: { name: string; docs: RawDoc[] }[] = []
  let at = 0
  while (at < bytes.length) {
    const kind = bytes[at]!
    const size = bytes.length - at >= 5 ? bytes.readInt32LE(at + 1) : -1
    if (size < 5 || at + 1 + size > bytes.length) throw refuse(22, 'a section is cut off')
    const part = bytes.subarray(at + 1, at + 1 + size)
    if (kind === 0 && !body) body = decodeCommand(part, RAW_FIELDS)
    else if (kind === 1) sequences.push(sequence(part.subarray(4)))
    else throw refuse(kind === 0 ? 40430 : 40432, 'unknown or repeated section kind')
    at += 1 + size
  }
  if (!body) throw refuse(40587, 'OP_MSG messages must have a body')
  for (const { name, docs } of sequences) {
    if (name in body) throw refuse(40433, `Duplicate document sequence: ${name}`)
    body[name] = docs
  }
  return body
}

const parseMsg = (message: Buffer): Incoming => {
  if (message.length < HEADER + 5) throw refuse(22, 'a message is cut off')
  const flags = message.readUInt32LE(HEADER)
  if (flags & UNKNOWN_REQUIRED) throw badValue(`unknown required flag bits: ${flags}`)
  const end = message.length - (flags & CHECKSUM ? 4 : 0)
  return {
    requestId: requestIdOf(message),
    body: sections(message.subarray(HEADER + 4, end)),
    silent: (flags & MORE_TO_COME) !== 0,
    legacy: false,
  }
}

const parseQuery = (message: Buffer): Incoming => {
  const nameEnd = message.indexOf(0, HEADER + 4)
  const start = nameEnd + 9
  const size = nameEnd > 0 && start + 4 <= message.length ? message.readInt32LE(start) : -1
  if (size < 5 || start + size > message.length) throw refuse(22, 'a query is cut off')
  const body = decode(message.subarray(start, start + size))
  const namespace = message.toString('utf8', HEADER + 4, nameEnd)
  const inner = (body['$query'] ?? body) as Doc
  return {
    requestId: requestIdOf(message),
    body: { ...inner, $db: namespace.split('.')[0] },
    silent: false,
    legacy: true,
  }
}

/** Reads one message; refuses (22 …) what is malformed. Any other opcode is the caller's to reject. */
export const parseMessage = (message: Buffer): Incoming =>
  opcodeOf(message) === OP_QUERY ? parseQuery(message) : parseMsg(message)

let lastId = 0

const header = (bytes: Buffer, responseTo: number, opcode: number): Buffer => {
  lastId = (lastId + 1) | 0
  bytes.writeInt32LE(bytes.length, 0)
  bytes.writeInt32LE(lastId, 4)
  bytes.writeInt32LE(responseTo, 8)
  bytes.writeInt32LE(opcode, 12)
  return bytes
}

const composeReply = (responseTo: number, doc: Doc): Buffer => {
  const bytes = encode(doc, HEADER + 20)
  bytes.writeInt32LE(8, HEADER)
  bytes.fill(0, HEADER + 4, HEADER + 16)
  bytes.writeInt32LE(1, HEADER + 16)
  return header(bytes, responseTo, OP_REPLY)
}

export const composeMessage = (responseTo: number, doc: Doc, legacy: boolean): Buffer => {
  if (legacy) return composeReply(responseTo, doc)
  const bytes = encode(doc, HEADER + 5)
  bytes.writeUInt32LE(0, HEADER)
  bytes[HEADER + 4] = 0
  return header(bytes, responseTo, OP_MSG)
}
