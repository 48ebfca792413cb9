import { refuse } from '../errors.ts'
import { conjunction } from '../query/conditions.ts'
import { firstNow, inSteps, openRows, prepare, type Prepared, type Query, type Row } from '../query/find.ts'
import { openScanner } from '../query/scanner.ts'
import type { Catalog } from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import { readDocument, replaceDocument, writeOn } from '../storage/documents.ts'
import { upsertDocument, type Update } from '../update/update.ts'
import { decode } from '../values/decode.ts'
import { encode } from '../values/encode.ts'
import { sameValue } from '../values/compare.ts'
import type { Doc } from '../values/types.ts'
import { checkSize, checkValid } from './document-rules.ts'
import { insertOne } from './insert.ts'
import { reviving } from './namespaces.ts'

export interface UpdateRequest {
  query: Query
  update: Update
  upsert: boolean
  bypass: boolean
}

export interface UpdateOutcome {
  matched: number
  modified: number
  upsertedId?: unknown
  before?: Doc | undefined
  after?: Doc | undefined
}

/** Applies an update to one stored document; call inside a write. Returns undefined when nothing changes. */
const applyUpdate = (
  catalog: Catalog,
  c: Collection,
  row: Row,
  p: Prepared,
  r: UpdateRequest,
): { modified: boolean; before: Doc; after: Doc } => {
  const before = decode(row.raw)
  const found: { index?: number } = {}
  if (r.update.positional) p.filter(before, found)
  const after = r.update.apply(decode(row.raw), found.index, false)
  if (!sameValue(after['_id'], before['_id'])) {
    throw refuse(66, "Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  const rawAfter = encode(after)
  if (rawAfter.equals(row.raw)) return { modified: false, before, after }
  checkSize(rawAfter, 17419)
  checkValid(c, after, r.bypass, before)
  replaceDocument(catalog, c, row.record, { before, after, rawBefore: row.raw, rawAfter })
  return { modified: true, before, after }
}

/** Inserts what an upsert makes; call inside a write. */
const applyUpsert = (catalog: Catalog, c: Collection, r: UpdateRequest): Doc => {
  conjunction(r.query.filter)
  return insertOne(catalog, c, upsertDocument(r.query.filter, r.update), r.bypass)
}

/** Updates the first match, or upserts; call inside a write: nothing comes between the looking and the writing. */
export const updateFirst = (
  catalog: Catalog,
  c: Collection,
  r: UpdateRequest,
  hinted?: Row,
): UpdateOutcome => {
  const p = prepare(catalog, c, r.query)
  const row = hinted && p.matches(hinted.raw) ? hinted : firstNow(catalog, c, p)
  if (row) {
    const { modified, before, after } = applyUpdate(catalog, c, row, p, r)
    return { matched: 1, modified: Number(modified), before, after }
  }
  if (!r.upsert) return { matched: 0, modified: 0 }
  const after = applyUpsert(catalog, c, r)
  return { matched: 0, modified: 0, upsertedId: after['_id'], after }
}

const LONG_SCAN = 2000

/** Whether finding the document means reading so many that other work should be let in meanwhile. */
const scansLong = (c: Collection, p: Prepared): boolean => p.plan.kind === 'COLLSCAN' && c.count > LONG_SCAN

/** Looks for the first match letting other work in; the write then looks at that document again. */
export const findCandidate = async (
  catalog: Catalog,
  c: Collection,
  query: Query,
): Promise<Row | 'none' | undefined> => {
  if (c.count <= LONG_SCAN) return undefined
  const p = prepare(catalog, c, query)
  if (!scansLong(c, p)) return undefined
  p.limit = 1
  for await (const rows of openRows(catalog, c, p, () => 1)) if (rows[0]) return rows[0]
  return 'none'
}

/** The candidate as it is now, if it still exists. */
export const refreshed = (catalog: Catalog, c: Collection, row: Row | undefined): Row | undefined => {
  const raw = row && readDocument(catalog, c, row.record)
  return row && raw ? { record: row.record, raw } : undefined
}

/** The records that match now; a later write looks at each again. */
export const matchingRecords = async (catalog: Catalog, c: Collection, p: Prepared): Promise<number[]> => {
  const records: number[] = []
  const scanner = openScanner(catalog, c, p.plan)
  const offer = (record: number, raw: Buffer): boolean => {
    if (p.accepts(raw)) records.push(record)
    return true
  }
  await inSteps(() => scanner.step(300, offer), p.deadline)
  return records
}

const WRITE_SLICE = 8

/** Visits the records in writes of a few milliseconds each. */
export const writeEach = async (
  catalog: Catalog,
  c: Collection,
  records: number[],
  visit: (row: Row) => void,
): Promise<void> => {
  let at = 0
  while (at < records.length && !c.dropped) {
    await writeOn(catalog, c, () => {
      const until = performance.now() + WRITE_SLICE
      do {
        const record = records[at++]!
        const raw = readDocument(catalog, c, record)
        if (raw) visit({ record, raw })
      } while (at < records.length && performance.now() < until)
    })
  }
}

/** Updates every match, each atomically, or upserts when there is none. */
export const updateMany = async (
  catalog: Catalog,
  c: Collection,
  r: UpdateRequest,
): Promise<UpdateOutcome> => {
  if (r.update.kind === 'replacement')
    throw refuse(9, 'multi update is not supported for replacement-style update')
  const p = prepare(catalog, c, { ...r.query, sort: undefined })
  const records = await matchingRecords(catalog, c, p)
  if (records.length === 0) {
    if (!r.upsert) return { matched: 0, modified: 0 }
    return writeOn(catalog, c, (live) => updateFirst(catalog, live, r), reviving(catalog, c))
  }
  const outcome: UpdateOutcome = { matched: 0, modified: 0 }
  await writeEach(catalog, c, records, (row) => {
    if (!p.matches(row.raw)) return
    const { modified } = applyUpdate(catalog, c, row, p, r)
    outcome.matched++
    outcome.modified += Number(modified)
  })
  return outcome
}
