import { cursorTable, type CursorTable } from './cursor-table.ts'
import { openCatalog, sweepGarbage, type Catalog } from './storage/catalog.ts'
import { openEnvironment } from './storage/environment.ts'
import { startTtlSweeper } from './ttl-sweeper.ts'

/** Everything the commands work on. */
export interface Store {
  catalog: Catalog
  cursors: CursorTable
  folder: string
  startedAt: Date
  connections: number
  operations: Record<string, number>
  /** Removes in the background what dropped collections left. */
  sweep(): void
  close(): Promise<void>
}

export const openStore = async (
  folder: string,
  options: { ttlEvery?: number | undefined } = {},
): Promise<Store> => {
  const env = openEnvironment(folder)
  const catalog = await openCatalog(env)
  const cursors = cursorTable()
  let stopped = false
  let sweeping: Promise<void> = Promise.resolve()
  const sweep = (): void => {
    sweeping = sweeping.then(() => sweepGarbage(catalog, () => stopped)).catch(() => undefined)
  }
  const ttl = startTtlSweeper(catalog, options.ttlEvery)
  sweep()
  return {
    catalog,
    cursors,
    folder,
    startedAt: new Date(),
    connections: 0,
    operations: {},
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
