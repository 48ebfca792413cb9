import { refuse } from '../errors.ts'
import { addCollection, findCollection, type Catalog } from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'

/** Refuses (73) names MongoDB refuses. */
export const checkNames = (database: string, name: string): void => {
  const bad = (why: string) => refuse(73, `Invalid namespace specified '${database}.${name}'${why}`)
  if (database === '' || database.length > 63 || /[/\\. "$\0]/.test(database)) throw bad('')
  if (name === '' || name.startsWith('.') || name.endsWith('.') || /[$\0]/.test(name)) throw bad('')
  if (Buffer.byteLength(`${database}.${name}`) > 255) throw bad(': the fully qualified name is too long')
}

/** The collection, made when it is not there; call inside a write. */
const obtainCollection = (catalog: Catalog, database: string, name: string): Collection => {
  const known = findCollection(catalog, database, name)
  if (known) return known
  checkNames(database, name)
  return addCollection(catalog, database, name, {})
}

/** Makes the collection unless it is there, in a write of its own. */
export const ensureCollection = async (
  catalog: Catalog,
  database: string,
  name: string,
): Promise<Collection> =>
  findCollection(catalog, database, name) ??
  catalog.env.write(() => obtainCollection(catalog, database, name))

/** What writeOn makes a dropped collection anew with. */
export const reviving =
  (catalog: Catalog, c: Collection): (() => Collection) =>
  () =>
    obtainCollection(catalog, c.database, c.name)
