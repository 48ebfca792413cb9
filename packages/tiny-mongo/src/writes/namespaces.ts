import { refuse } from '../errors.ts'
import { findCollection, obtainCollection } from '../storage/catalog.ts'
import type { Catalog, Collection } from '../storage/collection.ts'

/** Refuses (73) names MongoDB refuses. */
export const checkNames = (database: string, name: string): void => {
  const bad = (why: string) => refuse(73, `Invalid namespace specified '${database}.${name}'${why}`)
  if (database === '' || database.length > 63 || /[/\\. "$\0]/.test(database)) throw bad('')
  if (name === '' || name.startsWith('.') || name.endsWith('.') || /[$\0]/.test(name)) throw bad('')
  if (Buffer.byteLength(`${database}.${name}`) > 255) throw bad(': the fully qualified name is too long')
}

/** The collection; it is made in a write of its own unless it is there. */
export const ensureCollection = async (
  catalog: Catalog,
  database: string,
  name: string,
): Promise<Collection> =>
  findCollection(catalog, database, name) ??
  catalog.env.write(() => obtainCollection(catalog, database, name))
