import type { RangeOptions } from 'lmdb'
import { decode } from '../values/decode.ts'
import { markGarbage, saveCollection, takeId } from './catalog.ts'
import { checkAlive, type Collection } from './collection.ts'
import { idBytes, recordOf } from './keys.ts'
import { indexDocument } from './documents.ts'
import { toIndex, type Index, type IndexSpec } from './index-definition.ts'

const SLICE = 8
const BATCH = 64

/** Indexes documents from `from` on for a few milliseconds; returns where to go on, or undefined at the end. */
const buildSome = (c: Collection, index: Index, from: Buffer): Buffer | undefined => {
  checkAlive(c)
  const until = performance.now() + SLICE
  let key: Buffer | undefined = from
  while (key && performance.now() < until) {
    const options: RangeOptions = {
      start: key,
      end: idBytes(c.id + 1),
      exclusiveStart: key.length > 4,
      limit: BATCH,
    }
    const batch = [...c.catalog.env.records.getRange(options)].map((found) => ({
      at: Buffer.from(found.key),
      raw: Buffer.from(found.value),
    }))
    for (const { at, raw } of batch) indexDocument(c, index, recordOf(at), decode(raw))
    key = batch.length === BATCH ? batch.at(-1)?.at : undefined
  }
  return key
}

/** Forgets an index; call inside a write. */
export const dropIndex = (c: Collection, index: Index): void => {
  c.indexes = c.indexes.filter((each) => each !== index)
  markGarbage(c.catalog, 'e', index.id)
  saveCollection(c)
}

/**
 * Adds an index. It is kept up by writes from the first moment and filled in writes of a few milliseconds, between which other
 * work goes on; a duplicate (11000) or two arrays in one document (171) end the building, and nothing of it stays.
 */
export const buildIndex = async (c: Collection, spec: IndexSpec): Promise<void> => {
  const { env } = c.catalog
  const index = await env.write(() => {
    checkAlive(c)
    const made = toIndex({ ...spec, id: takeId(c.catalog), building: c.count > 0 })
    c.indexes.push(made)
    saveCollection(c)
    return made
  })
  if (!index.building) return
  try {
    for (let from: Buffer | undefined = idBytes(c.id); from;) {
      const at: Buffer = from
      from = await env.write(() => buildSome(c, index, at))
    }
    await env.write(() => {
      checkAlive(c)
      index.building = false
      saveCollection(c)
    })
  } catch (error) {
    if (!c.dropped) await env.write(() => dropIndex(c, index))
    throw error
  }
}
