import { badValue, refuse } from '../errors.ts'
import { forgetUnfinished } from '../storage/catalog.ts'
import { checkAlive, namespaceOf, type Collection } from '../storage/collection.ts'
import { buildIndex, dropIndex } from '../storage/index-build.ts'
import { isIdIndex, type Index, type IndexSpec } from '../storage/index-definition.ts'
import { keyText } from '../storage/key-text.ts'
import { encode } from '../values/encode.ts'
import { isPlainObject } from '../values/types.ts'
import { ensureCollection } from '../writes/insert.ts'
import { OK, target, type Command } from './context.ts'
import { arrayField } from './fields.ts'
import { describeIndex, isPresent, parseIndex } from './index-specs.ts'
import { replyWithAll } from './reading.ts'

const MOST_INDEXES = 64

const turns = new WeakMap<Collection, Promise<unknown>>()

/** One at a time for each collection: who asks for an index that is being built waits until it is. */
const inTurn = (c: Collection, work: () => Promise<void>): Promise<void> => {
  const mine = (turns.get(c) ?? Promise.resolve()).then(work, work)
  turns.set(c, mine)
  return mine
}

const buildMissing = async (c: Collection, specs: IndexSpec[]): Promise<void> => {
  // Nobody else builds now: what is unfinished was cut short when the disk was full.
  if (c.indexes.some((index) => index.building)) await c.catalog.env.write(() => forgetUnfinished(c))
  for (const spec of specs) {
    if (isPresent(c.indexes, spec)) continue
    if (c.indexes.length >= MOST_INDEXES)
      throw refuse(67, `add index fails, too many indexes for ${namespaceOf(c)} key:${keyText(spec.key)}`)
    await buildIndex(c, spec)
  }
}

const createIndexes: Command = async (r) => {
  const { name, found } = target(r)
  const given = arrayField(r.body, 'indexes')
  if (given.length === 0) throw badValue('Must specify at least one index to create')
  const specs = given.map(parseIndex)
  const c = await ensureCollection(r.store.catalog, r.database, name)
  const before = c.indexes.length
  await inTurn(c, () => buildMissing(c, specs))
  return {
    numIndexesBefore: before,
    numIndexesAfter: c.indexes.length,
    createdCollectionAutomatically: !found,
    ...(c.indexes.length === before ? { note: 'all indexes already exist' } : {}),
    ok: OK,
  }
}

const listIndexes: Command = (r) => {
  const { found, namespace } = target(r)
  if (!found) throw refuse(26, `ns does not exist: ${namespace}`)
  return replyWithAll(
    r,
    namespace,
    found.indexes.map((index) => encode(describeIndex(index))),
  )
}

const matching = (c: Collection, wanted: unknown): Index[] => {
  if (wanted === '*') return c.indexes.filter((index) => !isIdIndex(index))
  if (Array.isArray(wanted)) return wanted.flatMap((each) => matching(c, each))
  const text = isPlainObject(wanted) ? keyText(wanted) : undefined
  const found = c.indexes.filter((index) => (text ? keyText(index.key) === text : index.name === wanted))
  if (found.length === 0 && text) throw refuse(27, `can't find index with key: ${text}`)
  if (found.length === 0) throw refuse(27, `index not found with name [${String(wanted)}]`)
  if (found.some(isIdIndex)) throw refuse(72, 'cannot drop _id index')
  return found
}

const dropIndexes: Command = async (r) => {
  const { found: c, namespace } = target(r)
  if (!c) throw refuse(26, `ns not found ${namespace}`)
  const doomed = matching(c, r.body['index'])
  const before = c.indexes.length
  await r.store.catalog.env.write(() => {
    checkAlive(c)
    for (const index of doomed) dropIndex(c, index)
  })
  r.store.sweep()
  return { nIndexesWas: before, ok: OK }
}

export const INDEXES: Record<string, Command> = { createIndexes, listIndexes, dropIndexes }
