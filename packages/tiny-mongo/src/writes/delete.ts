import { firstNow, prepare, type Query, type Row } from '../query/find.ts'
import type { Collection } from '../storage/collection.ts'
import { removeDocument } from '../storage/documents.ts'
import { decode } from '../values/decode.ts'
import type { Doc } from '../values/types.ts'
import { onEach } from './update.ts'

/** Removes the first match; call inside a write. Returns it. */
export const deleteFirst = (c: Collection, query: Query, candidate?: Row): Doc | undefined => {
  const p = prepare(c, query)
  const row = candidate && p.matches(candidate.raw) ? candidate : firstNow(c, p)
  if (!row) return undefined
  const doc = decode(row.raw)
  removeDocument(c, row.record, { raw: row.raw, doc })
  return doc
}

/** Removes every match; returns how many. */
export const deleteMany = async (c: Collection, query: Query): Promise<number> => {
  let removed = 0
  await onEach(c, prepare(c, { ...query, sort: undefined }), ({ record, raw }) => {
    removeDocument(c, record, { raw, doc: decode(raw) })
    removed++
  })
  return removed
}
