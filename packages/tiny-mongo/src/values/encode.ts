import { serialize, setInternalBufferSize } from 'bson'
import { refuse } from '../errors.ts'
import { RawDoc, type Doc } from './types.ts'

/** No document that is being made is larger; only what is stored or sent is measured against 16 MiB. */
const LARGEST = 192 * 1024 * 1024
// bson writes into one buffer, of which the system gives only the pages that are used.
setInternalBufferSize(LARGEST)

/** A document as BSON, in a buffer of its own; fields without a value are left out. */
export const encode = (doc: Doc): Buffer => {
  const bytes = serialize(doc, { ignoreUndefined: true })
  if (bytes.length > LARGEST) throw refuse(10334, `BSONObj size: ${bytes.length} is invalid`)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}

const int32 = (n: number): Buffer => {
  const bytes = Buffer.allocUnsafe(4)
  bytes.writeInt32LE(n)
  return bytes
}

const END = Buffer.from([0])
const header = (type: number, name: string): Buffer => Buffer.from(`${String.fromCharCode(type)}${name}\0`)

/** A document of elements that are bytes already. */
const enclose = (parts: Buffer[]): Buffer => {
  const size = parts.reduce((sum, part) => sum + part.length, 5)
  return Buffer.concat([int32(size), ...parts, END], size)
}

const element = (name: string, value: unknown): Buffer[] => {
  if (value instanceof RawDoc) return [header(3, name), value.bytes]
  if (Array.isArray(value) && value[0] instanceof RawDoc)
    return [header(4, name), enclose(value.flatMap((each, i) => element(String(i), each)))]
  return [encode({ [name]: value }).subarray(4, -1)]
}

/** As `encode`, of a reply: its fields, and what arrays among them hold, may be documents kept as bytes. */
export const encodeReply = (reply: Doc): Buffer =>
  enclose(Object.entries(reply).flatMap(([name, value]) => element(name, value)))
