import { Double, serialize, setInternalBufferSize, type Long } from 'bson'
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

/** A reply that holds a batch of a cursor: bson makes it with an empty one, and the documents are put in as they are. */
export const encodeBatch = (batch: string, docs: readonly Buffer[], id: Long, ns: string): RawDoc => {
  const made = encode({ cursor: { [batch]: [], id, ns }, ok: new Double(1) })
  const cursorAt = 4 + '_cursor_'.length
  const arrayAt = cursorAt + 4 + `_${batch}_`.length
  const parts = docs.flatMap((bytes, i) => [HEADERS[i] ?? header(i), bytes])
  const added = parts.reduce((sum, { length }) => sum + length, 0)
  for (const at of [0, cursorAt, arrayAt]) made.writeInt32LE(made.readInt32LE(at) + added, at)
  const split = arrayAt + 4
  return new RawDoc(
    Buffer.concat([made.subarray(0, split), ...parts, made.subarray(split)], made.length + added),
  )
}
