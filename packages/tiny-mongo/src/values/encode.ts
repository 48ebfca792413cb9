import { Double, Long, serialize, setInternalBufferSize } from 'bson'
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

const header = (i: number): Buffer => Buffer.from(`\x03${i}\0`)
/** What stands before a document that is an array's element. */
const HEADERS = Array.from({ length: 1000 }, (_, i) => header(i))

const templates = new Map<string, Buffer>()

/** A reply with an empty batch and 0 for the cursor's id: bson makes it once for each collection. */
const emptyReply = (batch: string, ns: string): Buffer => {
  const made =
    templates.get(batch + ns) ?? encode({ cursor: { [batch]: [], id: Long.ZERO, ns }, ok: new Double(1) })
  if (templates.size > 1000) templates.clear()
  templates.set(batch + ns, made)
  return made
}

/** A reply that holds a batch of a cursor, its documents put in as they are. */
export const encodeBatch = (batch: string, docs: readonly Buffer[], id: Long, ns: string): RawDoc => {
  const made = emptyReply(batch, ns)
  const cursorAt = 4 + '_cursor_'.length
  const arrayAt = cursorAt + 4 + `_${batch}_`.length
  const split = arrayAt + 4
  const parts = docs.flatMap((bytes, i) => [HEADERS[i] ?? header(i), bytes])
  const added = parts.reduce((sum, { length }) => sum + length, 0)
  const reply = Buffer.concat([made.subarray(0, split), ...parts, made.subarray(split)], made.length + added)
  for (const at of [0, cursorAt, arrayAt]) reply.writeInt32LE(made.readInt32LE(at) + added, at)
  reply.set(id.toBytesLE(), split + added + '__id_'.length)
  return new RawDoc(reply)
}
