import { ObjectId } from 'bson'
import type { Catalog } from '../storage/catalog.ts'
import { recordOf, idBytes, type Collection } from '../storage/collection.ts'
import { insertDocument, removeDocument } from '../storage/documents.ts'
import { decode } from '../values/decode.ts'
import { encode } from '../values/encode.ts'
import { toNumber } from '../values/numbers.ts'
import { RawDoc, type Doc } from '../values/types.ts'
import { checkId, checkSize, checkValid } from './document-rules.ts'

/** The stored form of a document that is to be inserted: `_id` first, made when missing. */
const stored = (raw: Buffer, doc: Doc): { raw: Buffer; doc: Doc } => {
  const first = Object.keys(doc)[0]
  if (first === '_id') return { raw, doc }
  const { _id, ...rest } = doc
  const made: Doc = { _id: _id ?? ('_id' in doc ? null : new ObjectId()) }
  for (const name of Object.keys(rest))
    Object.defineProperty(made, name, {
      value: rest[name],
      enumerable: true,
      configurable: true,
      writable: true,
    })
  return { raw: encode(made), doc: made }
}

const overflows = (c: Collection): boolean => {
  const { size, max } = c.options
  return c.bytes > toNumber(size ?? Infinity) || (max !== undefined && c.count > toNumber(max))
}

/** A capped collection forgets its oldest documents. */
const trimCapped = (catalog: Catalog, c: Collection): void => {
  while (c.count > 1 && overflows(c)) {
    const oldest = [
      ...catalog.env.records.getRange({ start: idBytes(c.id), end: idBytes(c.id + 1), limit: 1 }),
    ][0]
    if (!oldest) return
    const raw = Buffer.from(oldest.value)
    removeDocument(catalog, c, recordOf(oldest.key), raw, decode(raw))
  }
}

/** Inserts one document; call inside a write. Returns the document as stored. */
export const insertOne = (catalog: Catalog, c: Collection, given: Buffer | Doc, bypass = false): Doc => {
  const bytes = Buffer.isBuffer(given) ? given : encode(given)
  const { raw, doc } = stored(bytes, decode(bytes))
  checkSize(raw)
  checkId(doc['_id'])
  checkValid(c, doc, bypass)
  insertDocument(catalog, c, raw, doc)
  if (c.options['capped'] === true) trimCapped(catalog, c)
  return doc
}

export const bytesOf = (doc: unknown): Buffer => (doc instanceof RawDoc ? doc.bytes : encode(doc as Doc))
