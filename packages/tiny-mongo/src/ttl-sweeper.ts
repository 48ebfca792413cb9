import type { Catalog, Collection } from './storage/collection.ts'
import type { Index } from './storage/index-definition.ts'
import { Work, type Ledger } from './work.ts'
import { deleteMany } from './writes/update.ts'

const EVERY = 60_000

const expiring = (catalog: Catalog): [Collection, Index][] =>
  [...catalog.collections.values()]
    .flatMap((c) => c.indexes.map((index): [Collection, Index] => [c, index]))
    .filter(([, index]) => index.expireAfterSeconds !== undefined && !index.building)

/** Removes every document whose indexed date is older than its index allows. */
const removeExpired = async (catalog: Catalog, ledger: Ledger): Promise<void> => {
  for (const [c, { fields, partial, expireAfterSeconds = 0 }] of expiring(catalog)) {
    const [field = ''] = fields
    const expired = { [field]: { $lt: new Date(Date.now() - expireAfterSeconds * 1000) } }
    const filter = partial ? { $and: [partial, expired] } : expired
    await deleteMany(c, { filter, work: new Work(ledger, undefined) })
  }
}

/** Looks for expired documents every minute; `stop` waits for a look that is under way. */
export const startTtlSweeper = (catalog: Catalog, ledger: Ledger, every = EVERY) => {
  let running = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = removeExpired(catalog, ledger)
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
