import { Long } from 'bson'
import type { Collection } from '../storage/collection.ts'
import { isPlainObject, type Doc } from '../values/types.ts'

/** $collStats: what is known of a collection's size. */
export const collectionStats = (c: Collection | undefined, arg: unknown): Doc[] => {
  const spec = isPlainObject(arg) ? arg : {}
  const ns = c ? `${c.database}.${c.name}` : ''
  const count = c?.count ?? 0
  const storage = {
    size: c?.bytes ?? 0,
    count,
    storageSize: c?.bytes ?? 0,
    nindexes: c?.indexes.length ?? 0,
    capped: c?.options['capped'] === true,
  }
  return [
    {
      ns,
      localTime: new Date(),
      ...('count' in spec ? { count } : {}),
      ...('storageStats' in spec
        ? {
            storageStats: {
              ...storage,
              ...(count > 0 ? { avgObjSize: Math.round(storage.size / count) } : {}),
            },
          }
        : {}),
    },
  ]
}

/** $indexStats: the indexes; how often each is used is not counted. */
export const indexStats = (c: Collection | undefined): Doc[] =>
  (c?.indexes ?? []).map((index) => ({
    name: index.name,
    key: index.key,
    host: 'embedded',
    accesses: { ops: Long.ZERO, since: new Date() },
    spec: { v: 2, key: index.key, name: index.name },
  }))
