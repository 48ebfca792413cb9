import { ObjectId } from 'bson'
import { refuse } from '../errors.ts'
import { findCollection, obtainCollection } from '../storage/catalog.ts'
import type { Catalog, Collection } from '../storage/collection.ts'
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

/** Refuses (73) names MongoDB refuses. */
export const checkNames = (database: string, name: string): void => {
  const bad = (why: string) => refuse(73, `Invalid namespace specified '${database}.${name}'${why}`)
  if (database === '' || database.length > 63 || /[/\\. "$\0]/.test(database)) throw bad('')
  if (name === '' || name.startsWith('.') || name.endsWith('.') || /[$\0]/.test(name)) throw bad('')
  if (Buffer.byteLength(`${database}.${name}`) > 255) throw bad(': the fully qualified name is too long')
}

/** The collection; it is made in a write of its own unless it is there. */
export const ensureCollection = async (catalog: Catalog, database: string, name: string) =>
  findCollection(catalog, database, name) ??
  catalog.env.write(() => obtainCollection(catalog, database, name))
