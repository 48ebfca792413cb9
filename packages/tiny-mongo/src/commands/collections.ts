import { type Binary, Long, UUID } from 'bson'
import { openStream } from '../cursor-table.ts'
import { notImplemented, refuse } from '../errors.ts'
import { compileFilter } from '../query/matcher.ts'
import {
  addCollection,
  findCollection,
  moveCollection,
  removeCollection,
  saveCollection,
} from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import { keyText } from '../storage/key-text.ts'
import { fullCollation, parseCollation } from '../values/collation.ts'
import { encode } from '../values/encode.ts'
import { truthy } from '../values/numbers.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import { checkNames } from '../writes/namespaces.ts'
import { boolField, countField, docField, OK, target, type Command, type Request } from './context.ts'
import { describeIndex } from './index-specs.ts'
import { modifyIndex } from './indexes.ts'
import { replyWithCursor } from './reading.ts'

const REFUSED = [
  'timeseries',
  'clusteredIndex',
  'viewOn',
  'pipeline',
  'encryptedFields',
  'changeStreamPreAndPostImages',
]
const KEPT = [
  'capped',
  'size',
  'max',
  'validator',
  'validationLevel',
  'validationAction',
  'collation',
  'indexOptionDefaults',
  'storageEngine',
  'autoIndexId',
  'expireAfterSeconds',
  'recordPreImages',
]

const optionsOf = (body: Doc): Doc => {
  for (const name of REFUSED) {
    const value = body[name]
    if (value === undefined || value === null) continue
    if (name === 'changeStreamPreAndPostImages' && isPlainObject(value) && value['enabled'] === false)
      continue
    throw notImplemented(`create with '${name}'`)
  }
  const options: Doc = {}
  for (const name of KEPT) if (body[name] !== undefined && body[name] !== null) options[name] = body[name]
  if (options['capped'] !== undefined && !truthy(options['capped'])) delete options['capped']
  else if (options['capped'] !== undefined) {
    if (countField(options, 'size') === undefined)
      throw refuse(72, "the 'size' field is required when 'capped' is true")
    options['capped'] = true
  }
  if (isPlainObject(options['validator'])) compileFilter(options['validator'])
  parseCollation(options['collation'])
  return options
}

const create: Command = async (r) => {
  const { name, found, namespace } = target(r)
  const options = optionsOf(r.body)
  if (found) {
    if (keyText(found.options) === keyText(options)) return { ok: OK }
    throw refuse(48, `Collection ${namespace} already exists.`)
  }
  await r.store.catalog.env.write(() => {
    if (!findCollection(r.store.catalog, r.database, name))
      addCollection(r.store.catalog, r.database, name, options)
  })
  return { ok: OK }
}

const drop: Command = async (r) => {
  const { found, namespace } = target(r)
  if (!found) return { ok: OK }
  const indexes = found.indexes.length
  await r.store.catalog.env.write(() => removeCollection(r.store.catalog, found))
  r.store.sweep()
  return { nIndexesWas: indexes, ns: namespace, ok: OK }
}

const shownOptions = (c: Collection): Doc => {
  const collation = c.options['collation']
  return isPlainObject(collation) ? { ...c.options, collation: fullCollation(collation) } : c.options
}

const described = (c: Collection, nameOnly: boolean): Doc =>
  nameOnly
    ? { name: c.name, type: 'collection' }
    : {
        name: c.name,
        type: 'collection',
        options: shownOptions(c),
        info: { readOnly: false, uuid: new UUID(c.uuid) as Binary },
        idIndex: describeIndex(c.indexes[0]!),
      }

const listCollections: Command = async (r) => {
  const nameOnly = boolField(r.body, 'nameOnly')
  const filter = compileFilter(docField(r.body, 'filter') ?? {})
  const all = [...(r.store.catalog.databases.get(r.database)?.values() ?? [])]
  const docs = all.filter((c) => filter(described(c, false))).map((c) => encode(described(c, nameOnly)))
  const stream = openStream(async function* () {
    yield docs
  })
  const size = countField(docField(r.body, 'cursor') ?? {}, 'batchSize') ?? 101
  return replyWithCursor(r, { namespace: `${r.database}.$cmd.listCollections`, stream }, size, false)
}

const collMod: Command = async (r) => {
  const { found: c, namespace } = target(r)
  if (!c) throw refuse(26, `ns does not exist: ${namespace}`)
  const reply = await r.store.catalog.env.write(() => {
    const told = isPlainObject(r.body['index']) ? modifyIndex(c, r.body['index']) : {}
    for (const name of ['validator', 'validationLevel', 'validationAction']) {
      if (r.body[name] === undefined) continue
      if (name === 'validator') compileFilter(r.body[name])
      c.options = { ...c.options, [name]: r.body[name] }
    }
    saveCollection(r.store.catalog, c)
    return told
  })
  return { ...reply, ok: OK }
}

const splitNamespace = (value: unknown): [string, string] => {
  const text = String(value)
  const dot = text.indexOf('.')
  const parts: [string, string] = [text.slice(0, dot), text.slice(dot + 1)]
  checkNames(...parts)
  return parts
}

const renameCollection: Command = async (r) => {
  const { catalog } = r.store
  const from = splitNamespace(r.body['renameCollection'])
  const to = splitNamespace(r.body['to'])
  const source = findCollection(catalog, ...from)
  if (!source) throw refuse(26, `Source collection ${from.join('.')} does not exist`)
  const victim = findCollection(catalog, ...to)
  if (victim === source) throw refuse(20, "Can't rename a collection to itself")
  if (victim && !boolField(r.body, 'dropTarget')) throw refuse(48, 'target namespace exists')
  await catalog.env.write(() => {
    if (victim) removeCollection(catalog, victim)
    moveCollection(catalog, source, ...to)
  })
  r.store.sweep()
  return { ok: OK }
}

const convertToCapped: Command = async (r) => {
  const { found: c, namespace } = target(r)
  if (!c) throw refuse(26, `source collection ${namespace} does not exist`)
  c.options = { ...c.options, capped: true, size: r.body['size'] }
  await r.store.catalog.env.write(() => saveCollection(r.store.catalog, c))
  return { ok: OK }
}

const stats = (r: Request): Doc => {
  const { found: c, namespace } = target(r)
  const sizes = c ? { count: c.count, size: c.bytes } : { count: 0, size: 0 }
  return {
    ns: namespace,
    ...sizes,
    ...(c && c.count > 0 ? { avgObjSize: Math.round(c.bytes / c.count) } : {}),
    storageSize: sizes.size,
    freeStorageSize: 0,
    capped: c?.options['capped'] === true,
    ...(c?.options['capped'] === true
      ? { max: c.options['max'] ?? Long.MAX_VALUE, maxSize: c.options['size'] }
      : {}),
    nindexes: c?.indexes.length ?? 0,
    indexBuilds: [],
    totalIndexSize: 0,
    totalSize: sizes.size,
    indexSizes: Object.fromEntries((c?.indexes ?? []).map((index) => [index.name, 0])),
    scaleFactor: 1,
    ok: OK,
  }
}

export const COLLECTIONS: Record<string, Command> = {
  create,
  drop,
  listCollections,
  collMod,
  renameCollection,
  convertToCapped,
  collStats: stats,
  collstats: stats,
  validate: (r) => ({ ns: target(r).namespace, valid: true, errors: [], warnings: [], ok: OK }),
}
