import { CursorTable } from './cursor-table.ts'
import { openCatalog, sweepGarbage } from './storage/catalog.ts'
import type { Catalog } from './storage/collection.ts'
import { openEnvironment } from './storage/environment.ts'
import { startTtlSweeper } from './ttl-sweeper.ts'
import type { Ledger } from './work.ts'

/** Everything the commands work on. */
export interface Store {
  catalog: Catalog
  cursors: CursorTable
  ledger: Ledger
  /** Removes in the background what dropped collections left. */
  sweep(): void
  close(): Promise<void>
}

export const openStore = async (folder: string, ttlEvery?: number): Promise<Store> => {
  const env = openEnvironment(folder)
  const catalog = await openCatalog(env)
  const ledger: Ledger = { held: 0, relieve: () => false }
  const cursors = new CursorTable(ledger)
  let stopped = false
  let sweeping = Promise.resolve()
  const sweep = (): void => {
    sweeping = sweeping.then(() => sweepGarbage(catalog, () => stopped)).catch(() => undefined)
  }
  const ttl = startTtlSweeper(catalog, ledger, ttlEvery)
  sweep()
  return {
    catalog,
    cursors,
    ledger,
    sweep,
    async close() {
      stopped = true
      cursors.close()
      await ttl.stop()
      await sweeping
      await env.write(() => undefined)
      await env.close()
    },
  }
}
