import { firstNow, prepare, type Query, type Row } from '../query/find.ts'
import type { Catalog } from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import { removeDocument } from '../storage/documents.ts'
import { decode } from '../values/decode.ts'
import type { Doc } from '../values/types.ts'
import { matchingRecords, writeEach } from './update.ts'

/** Removes the first match; call inside a write. Returns it. */
export const deleteFirst = (
  catalog: Catalog,
  c: Collection,
  query: Query,
  candidate?: Row,
): Doc | undefined => {
  const p = prepare(catalog, c, query)
  const row = candidate && p.matches(candidate.raw) ? candidate : firstNow(catalog, c, p)
  if (!row) return undefined
  const doc = decode(row.raw)
  removeDocument(catalog, c, row.record, row.raw, doc)
  return doc
}

/** Removes every match; returns how many. */
export const deleteMany = async (catalog: Catalog, c: Collection, query: Query): Promise<number> => {
  const p = prepare(catalog, c, { ...query, sort: undefined })
  const records = await matchingRecords(catalog, c, p)
  let removed = 0
  await writeEach(catalog, c, records, (row) => {
    if (!p.matches(row.raw)) return
    removeDocument(catalog, c, row.record, row.raw, decode(row.raw))
    removed++
  })
  return removed
}
