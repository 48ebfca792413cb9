import type { Catalog } from './storage/catalog.ts'
import type { Collection } from './storage/collection.ts'
import type { Index } from './storage/index-definition.ts'
import { deleteMany } from './writes/delete.ts'

const EVERY = 60_000

const expiring = (catalog: Catalog): [Collection, Index][] =>
  [...catalog.databases.values()].flatMap((collections) =>
    [...collections.values()].flatMap((c) =>
      c.indexes
        .filter(
          (index) => index.expireAfterSeconds !== undefined && index.fields.length === 1 && !index.building,
        )
        .map((index): [Collection, Index] => [c, index]),
    ),
  )

/** Removes every document whose indexed date is older than its index allows. */
const removeExpired = async (catalog: Catalog, now = Date.now()): Promise<void> => {
  for (const [c, index] of expiring(catalog)) {
    if (c.dropped) continue
    const limit = new Date(now - index.expireAfterSeconds! * 1000)
    if (Number.isNaN(limit.getTime())) continue
    const expired = { [index.fields[0]!]: { $lt: limit } }
    const filter = index.partial ? { $and: [index.partial, expired] } : expired
    await deleteMany(catalog, c, { filter })
  }
}

/** Runs removeExpired every minute (or every `every` ms), never twice at once. */
export const startTtlSweeper = (catalog: Catalog, every = EVERY): { stop(): Promise<void> } => {
  let running: Promise<void> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = removeExpired(catalog)
      .catch(() => undefined)
      .finally(() => (busy = false))
  }, every)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
