import { refuse } from '../errors.ts'
import { foldValue } from '../values/collation.ts'
import type { Doc } from '../values/types.ts'
import { saveCollection, saveSize, type Catalog } from './catalog.ts'
import { namespaceOf, recordBytes, recordKey, type Collection } from './collection.ts'
import { readFast } from './environment.ts'
import { extractTuples } from './index-entries.ts'
import { isIdIndex, type Index } from './index-definition.ts'
import { encodeKey, isLongKey } from './key-encoding.ts'
import { keyText } from './key-text.ts'

/** The entries one document has in one index: the key without the record number, and the values it stands for. */
interface Entry {
  key: Buffer
  values: unknown[]
}

const PREFIX = 4

const wanted = (index: Index, doc: Doc): boolean => !index.partialFilter || index.partialFilter(doc)

const folded = (index: Index, values: unknown[]): unknown[] =>
  index.collator ? values.map((v) => foldValue(v, index.collator!.fold)) : values

const entriesOf = (index: Index, doc: Doc): { entries: Entry[]; multikey: boolean } => {
  if (!wanted(index, doc)) return { entries: [], multikey: false }
  if (isIdIndex(index)) {
    const values = [doc['_id']]
    return { entries: [{ key: encodeKey(index.prefix, values, index.directions), values }], multikey: false }
  }
  const { tuples, multikey } = extractTuples(doc, index.paths)
  const seen = new Set<string>()
  const entries: Entry[] = []
  for (const values of tuples) {
    if (index.sparse && values.every((v) => v === undefined)) continue
    const key = encodeKey(index.prefix, folded(index, values), index.directions)
    const text = tuples.length > 1 ? key.toString('latin1') : ''
    if (tuples.length > 1 && seen.has(text)) continue
    seen.add(text)
    entries.push({ key, values })
  }
  return { entries, multikey }
}

const entryKey = (index: Index, key: Buffer, record: number): Buffer =>
  index.unique ? key : Buffer.concat([key, recordBytes(record)])

const EMPTY = Buffer.alloc(0)

const duplicate = (c: Collection, index: Index, values: unknown[]): Error => {
  const keyValue: Doc = {}
  index.fields.forEach(
    (field, i) => (keyValue[field] = typeof values[i] === 'symbol' ? undefined : (values[i] ?? null)),
  )
  const message = `E11000 duplicate key error collection: ${namespaceOf(c)} index: ${index.name} dup key: ${keyText(keyValue)}`
  return refuse(11000, message, { keyPattern: index.key, keyValue })
}

const checkUnique = (
  catalog: Catalog,
  c: Collection,
  index: Index,
  entries: Entry[],
  record: number,
): void => {
  for (const { key, values } of entries) {
    const holder = readFast(catalog.env.entries, key)
    if (holder && holder.readUIntBE(0, 6) !== record) throw duplicate(c, index, values)
  }
}

const noteShape = (
  catalog: Catalog,
  c: Collection,
  index: Index,
  multikey: boolean,
  entries: Entry[],
): void => {
  const cut = !index.cut && entries.some(({ key }) => isLongKey(key, PREFIX))
  if (!cut && !(multikey && !index.multikey)) return
  index.cut ||= cut
  index.multikey ||= multikey
  saveCollection(catalog, c)
}

type Change = { index: Index; add: Entry[]; drop: Entry[] }

const planIndex = (
  catalog: Catalog,
  c: Collection,
  index: Index,
  record: number,
  after: Doc,
  before?: Doc,
): Change => {
  const next = entriesOf(index, after)
  const last = before ? entriesOf(index, before).entries : []
  if (next.multikey || next.entries.some(({ key }) => isLongKey(key, PREFIX))) {
    noteShape(catalog, c, index, next.multikey, next.entries)
  }
  const same = (xs: Entry[], e: Entry): boolean => xs.some((x) => x.key.equals(e.key))
  const add = before ? next.entries.filter((e) => !same(last, e)) : next.entries
  if (index.unique) checkUnique(catalog, c, index, add, record)
  return { index, add, drop: last.filter((e) => !same(next.entries, e)) }
}

const apply = (catalog: Catalog, record: number, changes: Change[]): void => {
  const { entries } = catalog.env
  for (const { index, add, drop } of changes) {
    for (const { key } of drop) entries.removeSync(entryKey(index, key, record))
    for (const { key } of add)
      entries.putSync(entryKey(index, key, record), index.unique ? recordBytes(record) : EMPTY)
  }
}

/** Stores a new document and its entries, or throws 11000 having written nothing. Call inside a write. */
export const insertDocument = (catalog: Catalog, c: Collection, raw: Buffer, doc: Doc): number => {
  const record = c.nextRecord
  const changes = c.indexes.map((index) => planIndex(catalog, c, index, record, doc))
  apply(catalog, record, changes)
  catalog.env.records.putSync(recordKey(c.id, record), raw)
  c.nextRecord++
  c.count++
  c.bytes += raw.length
  return record
}

/** Puts `after` in the place of `before`, touching only the entries that differ. Call inside a write. */
export const replaceDocument = (
  catalog: Catalog,
  c: Collection,
  record: number,
  change: { before: Doc; after: Doc; rawBefore: Buffer; rawAfter: Buffer },
): void => {
  const changes = c.indexes
    .filter((index) => !isIdIndex(index))
    .map((index) => planIndex(catalog, c, index, record, change.after, change.before))
  apply(catalog, record, changes)
  catalog.env.records.putSync(recordKey(c.id, record), change.rawAfter)
  c.bytes += change.rawAfter.length - change.rawBefore.length
}

export const removeDocument = (
  catalog: Catalog,
  c: Collection,
  record: number,
  raw: Buffer,
  doc: Doc,
): void => {
  const changes = c.indexes.map((index) => ({ index, add: [], drop: entriesOf(index, doc).entries }))
  for (const change of changes)
    if (change.index.building && change.index.unique) keepForeign(catalog, change, record)
  apply(catalog, record, changes)
  catalog.env.records.removeSync(recordKey(c.id, record))
  c.count--
  c.bytes -= raw.length
}

/** While a unique index is being built an entry may belong to another document. */
const keepForeign = (catalog: Catalog, change: Change, record: number): void => {
  change.drop = change.drop.filter(
    ({ key }) => catalog.env.entries.getBinary(key)?.readUIntBE(0, 6) === record,
  )
}

/** Adds one stored document to an index being built; throws 11000 on a duplicate. Call inside a write. */
export const indexDocument = (
  catalog: Catalog,
  c: Collection,
  index: Index,
  record: number,
  doc: Doc,
): void => {
  apply(catalog, record, [planIndex(catalog, c, index, record, doc)])
}

export const readDocument = (catalog: Catalog, c: Collection, record: number): Buffer | undefined =>
  catalog.env.records.getBinary(recordKey(c.id, record))

/**
 * Runs a write on a collection and keeps its size in the same transaction; wakes who waits for documents. A collection that was
 * dropped since it was looked up is made anew by `revive`, so that what is acknowledged is never in a forgotten one.
 */
export const writeOn = async <T>(
  catalog: Catalog,
  given: Collection,
  work: (c: Collection) => T,
  revive?: () => Collection,
): Promise<T> => {
  let c = given
  let before = 0
  const result = await catalog.env.write(() => {
    if (c.dropped && revive) c = revive()
    before = c.count
    try {
      return work(c)
    } finally {
      if (!c.dropped) saveSize(catalog, c)
    }
  })
  if (c.count !== before) for (const wake of c.watchers) wake()
  return result
}
