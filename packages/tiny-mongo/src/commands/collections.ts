import { Long, UUID } from 'bson'
import { notImplemented, refuse } from '../errors.ts'
import { compileFilter } from '../query/matcher.ts'
import { addCollection, collectionsOf, findCollection, removeCollection } from '../storage/catalog.ts'
import type { Catalog, Collection } from '../storage/collection.ts'
import { keyText } from '../storage/key-text.ts'
import { encode } from '../values/encode.ts'
import { truthy } from '../values/numbers.ts'
import { isPlainObject, words, type Doc } from '../values/types.ts'
import { OK, target, type Command } from './context.ts'
import { boolField, docField } from './fields.ts'
import { describeIndex } from './index-specs.ts'
import { replyWithAll } from './reading.ts'

const KEPT = ['validator', 'validationLevel', 'validationAction', 'storageEngine']
const ABSENT = words(
  'capped timeseries clusteredIndex viewOn pipeline encryptedFields changeStreamPreAndPostImages expireAfterSeconds',
)

/** Whether an option asks for nothing: absent, false, or something that is not enabled. */
const asksNothing = (value: unknown): boolean =>
  !truthy(value) || (isPlainObject(value) && value['enabled'] === false)

const optionsOf = (body: Doc): Doc => {
  const absent = [...ABSENT].find((name) => !asksNothing(body[name]))
  if (absent) throw notImplemented(`create with '${absent}'`)
  const options: Doc = {}
  for (const name of KEPT) if (body[name] !== undefined && body[name] !== null) options[name] = body[name]
  if (options['validator'] !== undefined) compileFilter(options['validator'])
  return options
}

const create: Command = async (r) => {
  const { name, found, namespace } = target(r)
  const options = optionsOf(r.body)
  const { catalog } = r.store
  if (!found) {
    await catalog.env.write(() => {
      if (!findCollection(catalog, r.database, name)) addCollection(catalog, r.database, name, options)
    })
  } else if (keyText(found.options) !== keyText(options))
    throw refuse(48, `namespace ${namespace} already exists, but with options: ${keyText(found.options)}`)
  return { ok: OK }
}

const drop: Command = async (r) => {
  const { found, namespace } = target(r)
  if (!found) return { ok: OK }
  await r.store.catalog.env.write(() => removeCollection(found))
  r.store.sweep()
  return { nIndexesWas: found.indexes.length, ns: namespace, ok: OK }
}

const described = ({ name, options, uuid, indexes: [idIndex] }: Collection, nameOnly: boolean): Doc => {
  const brief = { name, type: 'collection' }
  if (nameOnly) return brief
  return {
    ...brief,
    options,
    info: { readOnly: false, uuid: new UUID(uuid).toBinary() },
    ...(idIndex ? { idIndex: describeIndex(idIndex) } : {}),
  }
}

const listCollections: Command = (r) => {
  const nameOnly = boolField(r.body, 'nameOnly')
  const filter = compileFilter(docField(r.body, 'filter') ?? {})
  const wanted = collectionsOf(r.store.catalog, r.database).filter((c) => filter(described(c, false)))
  const docs = wanted.map((c) => encode(described(c, nameOnly)))
  return replyWithAll(r, `${r.database}.$cmd.listCollections`, docs)
}

const sizeOf = (catalog: Catalog, database: string): Long =>
  Long.fromNumber(collectionsOf(catalog, database).reduce((sum, c) => sum + c.bytes, 0))

const listDatabases: Command = (r) => {
  const { catalog } = r.store
  const filter = compileFilter(docField(r.body, 'filter') ?? {})
  const names = [...new Set([...catalog.collections.values()].map(({ database }) => database))].sort()
  const all = names
    .map((name) => ({ name, sizeOnDisk: sizeOf(catalog, name), empty: false }))
    .filter((each) => filter(each))
  if (boolField(r.body, 'nameOnly')) return { databases: all.map(({ name }) => ({ name })), ok: OK }
  const totalSize = all.reduce((sum, { sizeOnDisk }) => sum.add(sizeOnDisk), Long.ZERO)
  return { databases: all, totalSize, totalSizeMb: totalSize.shiftRight(20), ok: OK }
}

const dropDatabase: Command = async (r) => {
  const collections = collectionsOf(r.store.catalog, r.database)
  await r.store.catalog.env.write(() => collections.forEach(removeCollection))
  if (collections.length === 0) return { ok: OK }
  r.store.sweep()
  return { dropped: r.database, ok: OK }
}

const LISTS = { listCollections, listDatabases }
export const COLLECTIONS: Record<string, Command> = { create, drop, dropDatabase, ...LISTS }
