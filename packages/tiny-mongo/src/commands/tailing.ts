import { openStream, type Cursor } from '../cursor-table.ts'
import { prepare, project, type Query } from '../query/find.ts'
import { compileProjection } from '../query/projection.ts'
import { openScanner } from '../query/scanner.ts'
import type { Collection } from '../storage/collection.ts'
import { boolField, type Request } from './context.ts'

const nextWrite = (c: Collection, ms: number): Promise<void> =>
  new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer)
      c.watchers.delete(wake)
      resolve()
    }
    const timer = setTimeout(wake, ms)
    c.watchers.add(wake)
  })

/** A tailable cursor: at the end of the capped collection it stays, and reads on when documents come. */
export const tailing = (
  r: Request,
  c: Collection,
  query: Query,
  namespace: string,
): Pick<Cursor, 'namespace' | 'stream' | 'tailable' | 'awaits' | 'wait'> => {
  const prepared = prepare(r.store.catalog, c, { ...query, sort: undefined, hint: { $natural: 1 } })
  const projection = compileProjection(r.body['projection'], {
    ...query,
    find: true,
    filter: prepared.filter,
  })
  const scanner = openScanner(r.store.catalog, c, { kind: 'COLLSCAN', reverse: false })
  const read = (): Buffer[] => {
    const found: Buffer[] = []
    const offer = (_: number, raw: Buffer): boolean => {
      if (prepared.matches(raw)) found.push(project(Buffer.from(raw), projection))
      return found.length < 1000
    }
    while (scanner.step(500, offer) && found.length < 1000);
    return found
  }
  const stream = openStream(async function* () {
    yield []
  })
  stream.batches = {
    next: async () => {
      const value = read()
      return value.length > 0 ? { value, done: false } : { value: undefined, done: true }
    },
    return: async () => ({ value: undefined, done: true }),
  } as never
  return {
    namespace,
    stream,
    tailable: true,
    awaits: boolField(r.body, 'awaitData'),
    wait: (ms) => nextWrite(c, ms),
  }
}
