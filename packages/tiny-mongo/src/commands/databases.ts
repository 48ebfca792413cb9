import { compileFilter } from '../query/matcher.ts'
import { removeCollection, type Catalog } from '../storage/catalog.ts'
import { boolField, docField, OK, type Command } from './context.ts'

const totals = (catalog: Catalog, database: string) => {
  const collections = [...(catalog.databases.get(database)?.values() ?? [])]
  return {
    collections: collections.length,
    objects: collections.reduce((sum, c) => sum + c.count, 0),
    dataSize: collections.reduce((sum, c) => sum + c.bytes, 0),
    indexes: collections.reduce((sum, c) => sum + c.indexes.length, 0),
  }
}

const listDatabases: Command = (r) => {
  const { catalog } = r.store
  const filter = compileFilter(docField(r.body, 'filter') ?? {})
  const nameOnly = boolField(r.body, 'nameOnly')
  const all = [...catalog.databases.keys()].sort().map((name) => {
    const { dataSize } = totals(catalog, name)
    return { name, sizeOnDisk: dataSize, empty: false }
  })
  const databases = all.filter((each) => filter(each)).map((each) => (nameOnly ? { name: each.name } : each))
  if (nameOnly) return { databases, ok: OK }
  const totalSize = all.reduce((sum, each) => sum + each.sizeOnDisk, 0)
  return { databases, totalSize, totalSizeMb: Math.floor(totalSize / 1024 / 1024), ok: OK }
}

const dropDatabase: Command = async (r) => {
  const { catalog } = r.store
  const collections = [...(catalog.databases.get(r.database)?.values() ?? [])]
  await catalog.env.write(() => collections.forEach((c) => removeCollection(catalog, c)))
  if (collections.length > 0) r.store.sweep()
  return collections.length > 0 ? { dropped: r.database, ok: OK } : { ok: OK }
}

const dbStats: Command = (r) => {
  const { collections, objects, dataSize, indexes } = totals(r.store.catalog, r.database)
  return {
    db: r.database,
    collections,
    views: 0,
    objects,
    avgObjSize: objects > 0 ? dataSize / objects : 0,
    dataSize,
    storageSize: dataSize,
    indexes,
    indexSize: 0,
    totalSize: dataSize,
    scaleFactor: 1,
    ok: OK,
  }
}

export const DATABASES: Record<string, Command> = { listDatabases, dropDatabase, dbStats, dbstats: dbStats }
