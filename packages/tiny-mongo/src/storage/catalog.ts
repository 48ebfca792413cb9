import { randomUUID } from 'node:crypto'
import { decode } from '../values/decode.ts'
import { encode } from '../values/encode.ts'
import { toNumber } from '../values/numbers.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import { namespaceOf, type Catalog, type Collection } from './collection.ts'
import { idBytes, recordOf } from './keys.ts'
import type { Environment } from './environment.ts'
import { specOf, toIndex, toSpec, type Index, type IndexSpec } from './index-definition.ts'

const NEXT_ID = Buffer.from('next-id')
const keyed = (kind: string, id: number): Buffer => Buffer.concat([Buffer.from(`${kind}:`), idBytes(id)])

/** What toSpec stored: an IndexSpec field by field. */
const storedIndex = (spec: Doc): Index => toIndex(spec as unknown as IndexSpec)

/** A number for a new collection or index; call inside a write. */
export const takeId = (catalog: Catalog): number => {
  const id = catalog.nextId++
  catalog.env.catalog.putSync(NEXT_ID, idBytes(catalog.nextId))
  return id
}

export const saveCollection = (c: Collection): void => {
  const { id, uuid, database, name, options } = c
  const doc = { id, uuid, database, name, options, indexes: c.indexes.map(toSpec) }
  c.catalog.env.catalog.putSync(keyed('c', id), encode(doc))
}

/** Keeps the number of documents and bytes; call at the end of each write on the collection. */
export const saveSize = (c: Collection): void => {
  const bytes = Buffer.allocUnsafe(16)
  bytes.writeDoubleBE(c.count, 0)
  bytes.writeDoubleBE(c.bytes, 8)
  c.catalog.env.catalog.putSync(keyed('n', c.id), bytes)
}

export const collectionsOf = (catalog: Catalog, database: string): Collection[] =>
  [...catalog.collections.values()].filter((c) => c.database === database)

export const findCollection = (catalog: Catalog, database: string, name: string): Collection | undefined =>
  catalog.collections.get(`${database}.${name}`)

/** A collection that is nowhere: what a query on a name that does not exist is checked with. */
export const blankCollection = (catalog: Catalog, database: string, name: string): Collection => ({
  catalog,
  id: 0,
  uuid: randomUUID(),
  database,
  name,
  options: {},
  indexes: [],
  count: 0,
  nextRecord: 1,
  bytes: 0,
  dropped: false,
})

/** Makes a collection with its _id index; call inside a write. */
export const addCollection = (catalog: Catalog, database: string, name: string, options: Doc): Collection => {
  const c: Collection = { ...blankCollection(catalog, database, name), id: takeId(catalog), options }
  c.indexes.push(toIndex(specOf({ id: takeId(catalog), name: '_id_', key: { _id: 1 }, unique: true })))
  catalog.collections.set(namespaceOf(c), c)
  saveCollection(c)
  return c
}

/** The collection, made when it is not there; call inside a write. */
export const obtainCollection = (catalog: Catalog, database: string, name: string): Collection =>
  findCollection(catalog, database, name) ?? addCollection(catalog, database, name, {})

/** Notes entries or documents that nothing names any more; the sweep removes them. Call inside a write. */
export const markGarbage = (catalog: Catalog, kind: 'r' | 'e', id: number): void => {
  catalog.env.catalog.putSync(keyed(`g${kind}`, id), Buffer.from([1]))
}

/** Forgets a collection; call inside a write. */
export const removeCollection = (c: Collection): void => {
  c.dropped = true
  if (c.catalog.collections.get(namespaceOf(c)) === c) c.catalog.collections.delete(namespaceOf(c))
  c.catalog.env.catalog.removeSync(keyed('c', c.id))
  c.catalog.env.catalog.removeSync(keyed('n', c.id))
  markGarbage(c.catalog, 'r', c.id)
  for (const index of c.indexes) markGarbage(c.catalog, 'e', index.id)
}

const lastRecord = (env: Environment, id: number): number => {
  const options = { start: idBytes(id + 1), end: idBytes(id), reverse: true, limit: 1 }
  for (const key of env.records.getKeys(options)) return recordOf(key)
  return 0
}

const load = (catalog: Catalog, stored: Doc): Collection => {
  const id = toNumber(stored['id'])
  const { options, indexes } = stored
  const size = catalog.env.catalog.get(keyed('n', id))
  return {
    ...blankCollection(catalog, String(stored['database']), String(stored['name'])),
    id,
    uuid: String(stored['uuid']),
    options: isPlainObject(options) ? options : {},
    indexes: Array.isArray(indexes) ? indexes.filter(isPlainObject).map(storedIndex) : [],
    count: size?.readDoubleBE(0) ?? 0,
    bytes: size?.readDoubleBE(8) ?? 0,
    nextRecord: lastRecord(catalog.env, id) + 1,
  }
}

/**
 * Makes memory say what the disk says: at first, and when a transaction was not kept. Who holds a collection or an index goes
 * on with the same object.
 */
const readCatalog = (catalog: Catalog): void => {
  const { env } = catalog
  const held = new Map([...catalog.collections.values()].map((c) => [c.id, c]))
  catalog.nextId = env.catalog.get(NEXT_ID)?.readUInt32BE(0) ?? 1
  catalog.collections.clear()
  for (const { value } of env.catalog.getRange({ start: Buffer.from('c:'), end: Buffer.from('c;') })) {
    const stored = load(catalog, decode(Buffer.from(value)))
    const before = held.get(stored.id)
    const same = (index: Index): Index =>
      Object.assign(before?.indexes.find(({ id }) => id === index.id) ?? index, index)
    const indexes = stored.indexes.map(same)
    catalog.collections.set(namespaceOf(stored), Object.assign(before ?? stored, stored, { indexes }))
    held.delete(stored.id)
  }
  for (const c of held.values()) c.dropped = true
}

/** Drops an index whose building was cut short; its entries are left to the sweep. */
export const forgetUnfinished = (c: Collection): void => {
  const half = c.indexes.filter((index) => index.building)
  if (half.length === 0) return
  c.indexes = c.indexes.filter((index) => !index.building)
  for (const index of half) markGarbage(c.catalog, 'e', index.id)
  saveCollection(c)
}

export const openCatalog = async (env: Environment): Promise<Catalog> => {
  const catalog: Catalog = { env, collections: new Map(), nextId: 1 }
  env.undo = () => readCatalog(catalog)
  readCatalog(catalog)
  const collections = [...catalog.collections.values()]
  if (collections.some((c) => c.indexes.some((index) => index.building)))
    await env.write(() => collections.forEach(forgetUnfinished))
  return catalog
}

const SWEPT_AT_ONCE = 2000

const sweepSome = ({ env }: Catalog, key: Buffer): boolean => {
  const db = key[1] === 'r'.charCodeAt(0) ? env.records : env.entries
  const id = key.readUInt32BE(3)
  const doomed = [...db.getKeys({ start: idBytes(id), end: idBytes(id + 1), limit: SWEPT_AT_ONCE })]
  for (const each of doomed) db.removeSync(each)
  if (doomed.length < SWEPT_AT_ONCE) env.catalog.removeSync(key)
  return doomed.length === SWEPT_AT_ONCE
}

/** Removes what dropped collections and indexes left, a little at a time. */
export const sweepGarbage = async (catalog: Catalog, stopped: () => boolean): Promise<void> => {
  const { env } = catalog
  const marks = [...env.catalog.getKeys({ start: Buffer.from('g'), end: Buffer.from('h') })]
  for (const key of marks.map((each) => Buffer.from(each)))
    while (!stopped() && (await env.write(() => sweepSome(catalog, key)))) await new Promise(setImmediate)
}
