import { openStream } from '../cursor-table.ts'
import { badValue, refuse } from '../errors.ts'
import type { Collection } from '../storage/collection.ts'
import { buildIndex, dropIndex } from '../storage/index-build.ts'
import { isIdIndex, type Index, type IndexSpec } from '../storage/index-definition.ts'
import { keyText } from '../storage/key-text.ts'
import { encode } from '../values/encode.ts'
import { toNumber } from '../values/numbers.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import { ensureCollection } from '../writes/namespaces.ts'
import { arrayField, countField, docField, OK, target, type Command, type Request } from './context.ts'
import { describeIndex, isPresent, parseIndex } from './index-specs.ts'
import { replyWithCursor } from './reading.ts'

const existing = (r: Request): Collection => {
  const { found, namespace } = target(r)
  if (!found) throw refuse(26, `ns does not exist: ${namespace}`)
  return found
}

const createIndexes: Command = async (r) => {
  const { name, found } = target(r)
  const given = arrayField(r.body, 'indexes')
  if (given.length === 0) throw badValue('Must specify at least one index to create')
  const specs = given.map((each) => parseIndex(each, found?.options['collation']))
  const c = await ensureCollection(r.store.catalog, r.database, name)
  const before = c.indexes.length
  await inTurn(c, () => buildMissing(r, c, specs))
  return {
    numIndexesBefore: before,
    numIndexesAfter: c.indexes.length,
    createdCollectionAutomatically: !found,
    ...(c.indexes.length === before ? { note: 'all indexes already exist' } : {}),
    ok: OK,
  }
}

const turns = new WeakMap<Collection, Promise<unknown>>()

/** One at a time for each collection: who asks for an index that is being built waits until it is. */
const inTurn = <T>(c: Collection, work: () => Promise<T>): Promise<T> => {
  const mine = (turns.get(c) ?? Promise.resolve()).then(work, work)
  turns.set(c, mine)
  return mine
}

const buildMissing = async (r: Request, c: Collection, specs: IndexSpec[]): Promise<void> => {
  for (const spec of specs) {
    if (isPresent(c.indexes, spec)) continue
    if (c.indexes.length >= 64)
      throw refuse(
        67,
        `add index fails, too many indexes for ${c.database}.${c.name} key:${keyText(spec.key)}`,
      )
    await buildIndex(r.store.catalog, c, spec)
  }
}

const listIndexes: Command = async (r) => {
  const c = existing(r)
  const docs = c.indexes.map((index) => encode(describeIndex(index)))
  const stream = openStream(async function* () {
    yield docs
  })
  const size = countField(docField(r.body, 'cursor') ?? {}, 'batchSize') ?? 101
  return replyWithCursor(r, { namespace: `${c.database}.${c.name}`, stream }, size, false)
}

const matching = (c: Collection, wanted: unknown): Index[] => {
  if (wanted === '*') return c.indexes.filter((index) => !isIdIndex(index))
  if (Array.isArray(wanted)) return wanted.flatMap((each) => matching(c, each))
  const text = isPlainObject(wanted) ? keyText(wanted) : undefined
  const found = c.indexes.filter((index) => (text ? keyText(index.key) === text : index.name === wanted))
  if (found.length === 0) {
    throw refuse(
      27,
      text ? `can't find index with key: ${text}` : `index not found with name [${String(wanted)}]`,
    )
  }
  if (found.some(isIdIndex)) throw refuse(72, 'cannot drop _id index')
  return found
}

const dropIndexes: Command = async (r) => {
  const { catalog } = r.store
  const { found: c, namespace } = target(r)
  if (!c) throw refuse(26, `ns not found ${namespace}`)
  const doomed = matching(c, r.body['index'])
  const before = c.indexes.length
  await catalog.env.write(() => doomed.forEach((index) => dropIndex(catalog, c, index)))
  r.store.sweep()
  return { nIndexesWas: before, ok: OK }
}

/** Sets an index's expireAfterSeconds or hidden flag: the part of collMod that is about indexes. */
export const modifyIndex = (c: Collection, spec: Doc): Doc => {
  const key = spec['keyPattern']
  const index = c.indexes.find((i) =>
    isPlainObject(key) ? keyText(i.key) === keyText(key) : i.name === spec['name'],
  )
  if (!index)
    throw refuse(
      27,
      `cannot find index ${isPlainObject(key) ? keyText(key) : String(spec['name'])} for ns ${c.database}.${c.name}`,
    )
  const reply: Doc = {}
  if (spec['expireAfterSeconds'] !== undefined) {
    if (index.expireAfterSeconds !== undefined) reply['expireAfterSeconds_old'] = index.expireAfterSeconds
    index.expireAfterSeconds = toNumber(spec['expireAfterSeconds'])
    reply['expireAfterSeconds_new'] = index.expireAfterSeconds
  }
  if (spec['hidden'] !== undefined) {
    reply['hidden_old'] = index.hidden
    index.hidden = spec['hidden'] === true
    reply['hidden_new'] = index.hidden
  }
  return reply
}

export const INDEXES: Record<string, Command> = {
  createIndexes,
  listIndexes,
  dropIndexes,
  deleteIndexes: dropIndexes,
}
