import { refuse } from '../errors.ts'
import type { Doc } from '../values/types.ts'
import { obtainCollection, saveCollection, saveSize } from './catalog.ts'
import { checkAlive, namespaceOf, type Collection } from './collection.ts'
import { recordBytes, recordKey } from './keys.ts'
import { readFast } from './environment.ts'
import { isIdIndex, type Index } from './index-definition.ts'
import { extractTuples } from './index-entries.ts'
import { encodeKey, isLongKey } from './key-encoding.ts'
import { keyText } from './key-text.ts'

/** The entries one document has in one index: the key without the record number, and the values it stands for. */
interface Entry {
  key: Buffer
  values: unknown[]
}

interface Entries {
  entries: Entry[]
  multikey: boolean
}

const PREFIX = 4

const holds = (entries: Entry[], { key }: Entry): boolean => entries.some((each) => each.key.equals(key))

const entryOf = (index: Index, values: unknown[]): Entry => ({
  key: encodeKey(index.prefix, values, index.directions),
  values,
})

const entriesOf = (index: Index, doc: Doc): Entries => {
  if (index.partialFilter && !index.partialFilter(doc)) return { entries: [], multikey: false }
  if (isIdIndex(index)) return { entries: [entryOf(index, [doc['_id']])], multikey: false }
  const { tuples, multikey } = extractTuples(doc, index.paths)
  const entries = new Map<string, Entry>()
  for (const values of tuples) {
    if (index.sparse && values.every((value) => value === undefined)) continue
    const entry = entryOf(index, values)
    const name = tuples.length > 1 ? entry.key.toString('latin1') : ''
    if (!entries.has(name)) entries.set(name, entry)
  }
  return { entries: [...entries.values()], multikey }
}

const entryKey = (index: Index, key: Buffer, record: number): Buffer =>
  index.unique ? key : Buffer.concat([key, recordBytes(record)])

const EMPTY = Buffer.alloc(0)

const duplicate = (c: Collection, index: Index, values: unknown[]): Error => {
  const keyValue: Doc = {}
  for (const [i, field] of index.fields.entries())
    keyValue[field] = typeof values[i] === 'symbol' ? undefined : (values[i] ?? null)
  const where = `collection: ${namespaceOf(c)} index: ${index.name}`
  const message = `E11000 duplicate key error ${where} dup key: ${keyText(keyValue)}`
  return refuse(11000, message, { keyPattern: index.key, keyValue })
}

const checkUnique = (c: Collection, index: Index, entries: Entry[], record: number): void => {
  for (const { key, values } of entries) {
    const holder = readFast(c.catalog.env.entries, key)
    if (holder && holder.readUIntBE(0, 6) !== record) throw duplicate(c, index, values)
  }
}

/** Keeps that the index has had a document of several entries, or a key that was cut. */
const noteShape = (c: Collection, index: Index, { entries, multikey }: Entries): void => {
  const cut = entries.some(({ key }) => isLongKey(key, PREFIX))
  if ((index.cut || !cut) && (index.multikey || !multikey)) return
  index.cut ||= cut
  index.multikey ||= multikey
  saveCollection(c)
}

interface Change {
  index: Index
  add: Entry[]
  drop: Entry[]
}

const planIndex = (c: Collection, index: Index, record: number, after: Doc, before?: Doc): Change => {
  const next = entriesOf(index, after)
  const last = before ? entriesOf(index, before).entries : []
  noteShape(c, index, next)
  const add = before ? next.entries.filter((entry) => !holds(last, entry)) : next.entries
  if (index.unique) checkUnique(c, index, add, record)
  return { index, add, drop: last.filter((entry) => !holds(next.entries, entry)) }
}

const apply = (c: Collection, record: number, changes: Change[]): void => {
  const { entries } = c.catalog.env
  for (const { index, add, drop } of changes) {
    for (const { key } of drop) entries.removeSync(entryKey(index, key, record))
    for (const { key } of add)
      entries.putSync(entryKey(index, key, record), index.unique ? recordBytes(record) : EMPTY)
  }
}

/** Stores a new document and its entries, or throws (11000, 14031) having written nothing. Call inside a write. */
export const insertDocument = (c: Collection, raw: Buffer, doc: Doc): void => {
  const record = c.nextRecord
  c.catalog.env.room.claim(raw.length)
  const changes = c.indexes.map((index) => planIndex(c, index, record, doc))
  apply(c, record, changes)
  c.catalog.env.records.putSync(recordKey(c.id, record), raw)
  c.nextRecord++
  c.count++
  c.bytes += raw.length
}

/** A stored document, decoded, with its bytes. */
export interface Stored {
  raw: Buffer
  doc: Doc
}

/** Puts `after` in the place of `before`, touching only the entries that differ. Call inside a write. */
export const replaceDocument = (c: Collection, record: number, before: Stored, after: Stored): void => {
  c.catalog.env.room.claim(after.raw.length)
  const changes = c.indexes
    .filter((index) => !isIdIndex(index))
    .map((index) => planIndex(c, index, record, after.doc, before.doc))
  apply(c, record, changes)
  c.catalog.env.records.putSync(recordKey(c.id, record), after.raw)
  c.bytes += after.raw.length - before.raw.length
}

/** While a unique index is being built an entry may belong to another document. */
const isOwn = (c: Collection, index: Index, key: Buffer, record: number): boolean =>
  !(index.building && index.unique) || c.catalog.env.entries.getBinary(key)?.readUIntBE(0, 6) === record

export const removeDocument = (c: Collection, record: number, { raw, doc }: Stored): void => {
  const changes = c.indexes.map((index) => {
    const { entries } = entriesOf(index, doc)
    return { index, add: [], drop: entries.filter(({ key }) => isOwn(c, index, key, record)) }
  })
  apply(c, record, changes)
  c.catalog.env.records.removeSync(recordKey(c.id, record))
  c.count--
  c.bytes -= raw.length
}

/** Adds one stored document to an index being built; throws 11000 on a duplicate. Call inside a write. */
export const indexDocument = (c: Collection, index: Index, record: number, doc: Doc): void => {
  const change = planIndex(c, index, record, doc)
  for (const { key } of change.add) c.catalog.env.room.claim(key.length)
  apply(c, record, [change])
}

export const readDocument = (c: Collection, record: number): Buffer | undefined =>
  c.catalog.env.records.getBinary(recordKey(c.id, record))

/**
 * Runs a write on a collection and keeps its size in the same transaction. A collection that was dropped since it was looked up
 * is made anew when `revives`, so that what is acknowledged is never in a forgotten one.
 */
export const writeOn = <T>(given: Collection, work: (c: Collection) => T, revives = false): Promise<T> =>
  given.catalog.env.write(() => {
    const c = given.dropped && revives ? obtainCollection(given.catalog, given.database, given.name) : given
    checkAlive(c)
    try {
      return work(c)
    } finally {
      saveSize(c)
    }
  })
