import { failedToParse, refuse } from '../errors.ts'
import {
  addCollection,
  findCollection,
  removeCollection,
  saveCollection,
  type Catalog,
  takeId,
} from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import { writeOn } from '../storage/documents.ts'
import { toIndex } from '../storage/index-definition.ts'
import { compileUpdate } from '../update/update.ts'
import { getPath, splitPath } from '../values/paths.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import { insertOne } from '../writes/insert.ts'
import { checkNames, ensureCollection } from '../writes/namespaces.ts'
import { updateFirst } from '../writes/update.ts'
import { compileExpression } from './expression.ts'
import type { Variables } from './scope.ts'
import { breathe } from '../query/find.ts'
import type { Batches } from './streaming.ts'

/** Where $out and $merge write. */
interface Destination {
  database: string
  name: string
}

const destination = (value: unknown, database: string): Destination => {
  const made = isPlainObject(value)
    ? { database: String(value['db'] ?? database), name: String(value['coll']) }
    : { database, name: String(value) }
  checkNames(made.database, made.name)
  return made
}

const SLICE = 8

const insertSlice = (catalog: Catalog, c: Collection, batch: Doc[], from: number): number => {
  const until = performance.now() + SLICE
  let at = from
  while (at < batch.length && performance.now() < until) insertOne(catalog, c, batch[at++]!)
  return at
}

const emptyCopy = (catalog: Catalog, to: Destination, old: Collection | undefined): Collection => {
  const c = addCollection(catalog, to.database, `tmp.agg_out.${catalog.nextId}`, old?.options ?? {})
  for (const index of old?.indexes.slice(1) ?? []) {
    c.indexes.push(toIndex({ ...index, id: takeId(catalog), multikey: false, cut: false }))
  }
  saveCollection(catalog, c)
  return c
}

/** $out: the answer takes the collection's place at once, or nothing changes. */
export const writeOut = async (
  catalog: Catalog,
  arg: unknown,
  database: string,
  input: Batches,
): Promise<void> => {
  const to = destination(arg, database)
  const c = await catalog.env.write(() =>
    emptyCopy(catalog, to, findCollection(catalog, to.database, to.name)),
  )
  try {
    for await (const batch of input) {
      for (let at = 0; at < batch.length; await breathe())
        at = await writeOn(catalog, c, () => insertSlice(catalog, c, batch, at))
    }
  } catch (error) {
    await catalog.env.write(() => removeCollection(catalog, c))
    throw error
  }
  await catalog.env.write(() => {
    const old = findCollection(catalog, to.database, to.name)
    if (old) removeCollection(catalog, old)
    catalog.databases.get(c.database)?.delete(c.name)
    c.name = to.name
    let siblings = catalog.databases.get(to.database)
    if (!siblings) catalog.databases.set(to.database, (siblings = new Map()))
    siblings.set(c.name, c)
    saveCollection(catalog, c)
  })
}

const MATCHED = new Set(['replace', 'keepExisting', 'merge', 'fail'])

interface Merge {
  to: Destination
  on: string[]
  matched: unknown
  missing: string
  bound: Doc
}

const mergeSpec = (arg: unknown, database: string): Merge => {
  const spec = isPlainObject(arg) ? arg : { into: arg }
  const on = spec['on'] ?? '_id'
  const matched = spec['whenMatched'] ?? 'merge'
  const missing = String(spec['whenNotMatched'] ?? 'insert')
  if (!Array.isArray(matched) && !MATCHED.has(String(matched)))
    throw failedToParse(
      `Enumeration value '${String(matched)}' for field 'whenMatched' is not a valid value.`,
    )
  if (!['insert', 'discard', 'fail'].includes(missing))
    throw failedToParse(`Enumeration value '${missing}' for field 'whenNotMatched' is not a valid value.`)
  return {
    to: destination(spec['into'], database),
    on: (Array.isArray(on) ? on : [on]).map(String),
    matched,
    missing,
    bound: isPlainObject(spec['let']) ? spec['let'] : { new: '$$ROOT' },
  }
}

const checkUniqueOn = (c: Collection, on: string[]): void => {
  const fits = c.indexes.some(
    (i) => i.unique && !i.partial && i.fields.length === on.length && i.fields.every((f) => on.includes(f)),
  )
  if (!fits) throw refuse(51183, 'Cannot find index to verify that join fields will be unique')
}

const updateFor = (spec: Merge, doc: Doc, vars: Variables) => {
  if (Array.isArray(spec.matched)) {
    const bound: Variables = { ...vars }
    for (const [name, expr] of Object.entries(spec.bound)) {
      bound[name] = compileExpression(expr)({ root: doc, current: doc, vars })
    }
    return compileUpdate(spec.matched, { variables: bound })
  }
  const { _id, ...rest } = doc
  if (spec.matched === 'replace') return compileUpdate(spec.on.includes('_id') ? doc : rest, {})
  return Object.keys(rest).length === 0
    ? compileUpdate([{ $set: { _id } }], {})
    : compileUpdate({ $set: rest }, {})
}

const mergeOne = (catalog: Catalog, c: Collection, spec: Merge, doc: Doc, vars: Variables): void => {
  const filter = Object.fromEntries(
    spec.on.map((path) => [path, { $eq: getPath(doc, splitPath(path)) ?? null }]),
  )
  const keeps = spec.matched === 'keepExisting' || spec.matched === 'fail'
  const update = keeps ? compileUpdate([], {}) : updateFor(spec, doc, vars)
  const { matched } = updateFirst(catalog, c, { query: { filter }, update, upsert: false, bypass: false })
  if (matched > 0 && spec.matched === 'fail')
    throw refuse(11000, '$merge found a matching document and whenMatched is fail')
  if (matched > 0) return
  if (spec.missing === 'fail')
    throw refuse(
      13113,
      '$merge could not find a matching document in the target collection for at least one document in the source collection',
    )
  if (spec.missing === 'insert') insertOne(catalog, c, doc)
}

/** $merge: each document joins the one it matches, or is inserted. */
export const writeMerge = async (
  catalog: Catalog,
  arg: unknown,
  database: string,
  input: Batches,
  vars: Variables,
): Promise<void> => {
  const spec = mergeSpec(arg, database)
  const c = await ensureCollection(catalog, spec.to.database, spec.to.name)
  checkUniqueOn(c, spec.on)
  for await (const batch of input) {
    for (let at = 0; at < batch.length; await breathe()) {
      at = await writeOn(catalog, c, () => {
        const until = performance.now() + SLICE
        let next = at
        while (next < batch.length && performance.now() < until)
          mergeOne(catalog, c, spec, batch[next++]!, vars)
        return next
      })
    }
  }
}
