import { ObjectId } from 'bson'
import type { Collection } from '../storage/collection.ts'
import { insertDocument, type Stored } from '../storage/documents.ts'
import { withId } from '../update/update.ts'
import { decode } from '../values/decode.ts'
import { encode } from '../values/encode.ts'
import { checkId, checkSize, checkValid } from './document-rules.ts'

/** The stored form of a document that is to be inserted: `_id` first, made when missing. */
const stored = (raw: Buffer): Stored => {
  const doc = decode(raw)
  if (Object.keys(doc)[0] === '_id') return { raw, doc }
  const made = withId('_id' in doc ? doc['_id'] : new ObjectId(), doc)
  return { raw: encode(made), doc: made }
}

/** Inserts one document; call inside a write. */
export const insertOne = (c: Collection, bytes: Buffer, bypass: boolean): void => {
  const { raw, doc } = stored(bytes)
  checkSize(raw)
  checkId(doc['_id'])
  checkValid(c, doc, bypass)
  insertDocument(c, raw, doc)
}
