import { randomUUID } from 'node:crypto'
import { decode } from '../values/decode.ts'
import { encode } from '../values/encode.ts'
import { toNumber } from '../values/numbers.ts'
import type { Doc } from '../values/types.ts'
import { idBytes, recordOf, type Collection } from './collection.ts'
import type { Environment } from './environment.ts'
import { ID_INDEX, toIndex, toSpec, type Index, type IndexSpec } from './index-definition.ts'

/** Every collection and index, in memory, each change written in the transaction of the write that makes it. */
export interface Catalog {
  env: Environment
  databases: Map<string, Map<string, Collection>>
  nextId: number
}

const NEXT_ID = Buffer.from('next-id')
const collectionKey = (id: number): Buffer => Buffer.concat([Buffer.from('c:'), idBytes(id)])
const sizeKey = (id: number): Buffer => Buffer.concat([Buffer.from('n:'), idBytes(id)])
const garbageKey = (kind: 'r' | 'e', id: number): Buffer =>
  Buffer.concat([Buffer.from(`g${kind}:`), idBytes(id)])

/** A number for a new collection or index; call inside a write. */
export const takeId = (catalog: Catalog): number => {
  const id = catalog.nextId++
  catalog.env.catalog.putSync(NEXT_ID, idBytes(catalog.nextId))
  return id
}

export const saveCollection = (catalog: Catalog, c: Collection): void => {
  const doc = {
    id: c.id,
    uuid: c.uuid,
    database: c.database,
    name: c.name,
    options: c.options,
    indexes: c.indexes.map(toSpec),
  }
  catalog.env.catalog.putSync(collectionKey(c.id), encode(doc))
}

/** Keeps the number of documents and bytes; call at the end of each write on the collection. */
export const saveSize = (catalog: Catalog, c: Collection): void => {
  const bytes = Buffer.allocUnsafe(16)
  bytes.writeDoubleBE(c.count, 0)
  bytes.writeDoubleBE(c.bytes, 8)
  catalog.env.catalog.putSync(sizeKey(c.id), bytes)
}

export const findCollection = (catalog: Catalog, database: string, name: string): Collection | undefined =>
  catalog.databases.get(database)?.get(name)

const place = (catalog: Catalog, c: Collection): void => {
  let collections = catalog.databases.get(c.database)
  if (!collections) catalog.databases.set(c.database, (collections = new Map()))
  collections.set(c.name, c)
}

/** Makes a collection with its _id index; call inside a write. */
export const addCollection = (catalog: Catalog, database: string, name: string, options: Doc): Collection => {
  const c: Collection = {
    id: takeId(catalog),
    uuid: randomUUID(),
    database,
    name,
    options,
    indexes: [],
    count: 0,
    nextRecord: 1,
    bytes: 0,
    dropped: false,
    watchers: new Set(),
  }
  c.indexes.push(toIndex(ID_INDEX(takeId(catalog))))
  place(catalog, c)
  saveCollection(catalog, c)
  return c
}

/** Notes entries or documents that nothing names any more; the sweep removes them. Call inside a write. */
export const markGarbage = (catalog: Catalog, kind: 'r' | 'e', id: number): void => {
  catalog.env.catalog.putSync(garbageKey(kind, id), Buffer.from([1]))
}

/** Forgets a collection; call inside a write. */
export const removeCollection = (catalog: Catalog, c: Collection): void => {
  c.dropped = true
  const collections = catalog.databases.get(c.database)
  if (collections?.get(c.name) === c) collections.delete(c.name)
  if (collections?.size === 0) catalog.databases.delete(c.database)
  catalog.env.catalog.removeSync(collectionKey(c.id))
  catalog.env.catalog.removeSync(sizeKey(c.id))
  markGarbage(catalog, 'r', c.id)
  for (const index of c.indexes) markGarbage(catalog, 'e', index.id)
}

/** Gives a collection another name; call inside a write. */
export const moveCollection = (catalog: Catalog, c: Collection, database: string, name: string): void => {
  const collections = catalog.databases.get(c.database)
  collections?.delete(c.name)
  if (collections?.size === 0) catalog.databases.delete(c.database)
  c.database = database
  c.name = name
  place(catalog, c)
  saveCollection(catalog, c)
}

const lastRecord = (env: Environment, id: number): number => {
  for (const key of env.records.getKeys({
    start: idBytes(id + 1),
    end: idBytes(id),
    reverse: true,
    limit: 1,
  })) {
    return recordOf(key)
  }
  return 0
}

const load = (env: Environment, stored: Doc): Collection => {
  const id = stored['id'] as number
  const size = env.catalog.get(sizeKey(id))
  const specs = (stored['indexes'] as Doc[]).map((spec): IndexSpec => {
    const seconds = spec['expireAfterSeconds']
    return { ...spec, ...(seconds === undefined ? {} : { expireAfterSeconds: toNumber(seconds) }) } as never
  })
  return {
    id,
    uuid: stored['uuid'] as string,
    database: stored['database'] as string,
    name: stored['name'] as string,
    options: stored['options'] as Doc,
    indexes: specs.map(toIndex),
    count: size?.readDoubleBE(0) ?? 0,
    bytes: size?.readDoubleBE(8) ?? 0,
    nextRecord: lastRecord(env, id) + 1,
    dropped: false,
    watchers: new Set(),
  }
}

/** Reads the catalogue; an index whose building was cut short is dropped, its entries left to the sweep. */
export const openCatalog = async (env: Environment): Promise<Catalog> => {
  const next = env.catalog.get(NEXT_ID)
  const catalog: Catalog = { env, databases: new Map(), nextId: next ? next.readUInt32BE(0) : 1 }
  const unfinished: [Collection, Index[]][] = []
  for (const { value } of env.catalog.getRange({ start: Buffer.from('c:'), end: Buffer.from('c;') })) {
    const c = load(env, decode(Buffer.from(value)))
    place(catalog, c)
    const half = c.indexes.filter((index) => index.building)
    if (half.length > 0) unfinished.push([c, half])
  }
  if (unfinished.length > 0)
    await env.write(() => unfinished.forEach(([c, half]) => forget(catalog, c, half)))
  return catalog
}

const forget = (catalog: Catalog, c: Collection, half: Index[]): void => {
  c.indexes = c.indexes.filter((index) => !half.includes(index))
  for (const index of half) markGarbage(catalog, 'e', index.id)
  saveCollection(catalog, c)
}

const SWEPT_AT_ONCE = 2000

const sweepSome = (catalog: Catalog, key: Buffer): boolean => {
  const { env } = catalog
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
  for (const key of [...env.catalog.getKeys({ start: Buffer.from('g'), end: Buffer.from('h') })]) {
    const own = Buffer.from(key)
    while (!stopped() && (await env.write(() => sweepSome(catalog, own)))) await new Promise(setImmediate)
  }
}
