import { decode } from '../values/decode.ts'
import { markGarbage, saveCollection, takeId, type Catalog } from './catalog.ts'
import { idBytes, recordOf, type Collection } from './collection.ts'
import { indexDocument } from './documents.ts'
import { toIndex, type Index, type IndexSpec } from './index-definition.ts'

const SLICE = 8

/** Indexes documents from `from` on for a few milliseconds; returns where to go on, or undefined at the end. */
const buildSome = (catalog: Catalog, c: Collection, index: Index, from: Buffer): Buffer | undefined => {
  const until = performance.now() + SLICE
  let key: Buffer | undefined = from
  while (key && performance.now() < until) {
    const batch: { key: Buffer; raw: Buffer }[] = []
    const options = { start: key, end: idBytes(c.id + 1), exclusiveStart: key.length > 4, limit: 64 }
    for (const found of catalog.env.records.getRange(options)) {
      batch.push({ key: Buffer.from(found.key), raw: Buffer.from(found.value) })
    }
    for (const { key: at, raw } of batch) indexDocument(catalog, c, index, recordOf(at), decode(raw))
    key = batch.length === 64 ? batch.at(-1)!.key : undefined
  }
  return key
}

const drop = (catalog: Catalog, c: Collection, index: Index): void => {
  c.indexes = c.indexes.filter((each) => each !== index)
  markGarbage(catalog, 'e', index.id)
  saveCollection(catalog, c)
}

/**
 * Adds an index. It is kept up by writes from the first moment and filled in writes of a few milliseconds, between which other
 * work goes on; a duplicate (11000) or two arrays in one document (171) end the building, and nothing of it stays.
 */
export const buildIndex = async (catalog: Catalog, c: Collection, spec: IndexSpec): Promise<void> => {
  const index = await catalog.env.write(() => {
    const made = toIndex({ ...spec, id: takeId(catalog), building: c.count > 0 })
    c.indexes.push(made)
    saveCollection(catalog, c)
    return made
  })
  if (!index.building) return
  try {
    for (let from: Buffer | undefined = idBytes(c.id); from && !c.dropped;) {
      const at: Buffer = from
      from = await catalog.env.write(() => buildSome(catalog, c, index, at))
    }
  } catch (error) {
    await catalog.env.write(() => drop(catalog, c, index))
    throw error
  }
  index.building = false
  await catalog.env.write(() => saveCollection(catalog, c))
}

export const dropIndex = drop
