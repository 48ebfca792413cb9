import { refuse } from '../errors.ts'
import type { Positions } from '../query/filter.ts'
import { firstNow, openRows, prepare, type Prepared, type Row } from '../query/find.ts'
import type { Query } from '../query/plan.ts'
import { openScanner, scan } from '../query/scanner.ts'
import type { Collection } from '../storage/collection.ts'
import { readDocument, removeDocument, replaceDocument, writeOn } from '../storage/documents.ts'
import type { Update } from '../update/update.ts'
import { upsertDocument } from '../update/upsert.ts'
import { sameValue } from '../values/compare.ts'
import { decode } from '../values/decode.ts'
import { encode } from '../values/encode.ts'
import type { Doc } from '../values/types.ts'
import { checkSize, checkValid } from './document-rules.ts'
import { insertOne } from './insert.ts'

export interface UpdateRequest {
  query: Query
  update: Update
  upsert: boolean
  bypass: boolean
}

export interface UpdateOutcome {
  matched: number
  modified: number
  /** What an upsert inserted. */
  upserted?: Doc
  before?: Doc | undefined
  after?: Doc | undefined
}

const idOf = (doc: Doc): unknown => doc['_id']

/** Applies an update to one stored document; call inside a write. */
const applyUpdate = (c: Collection, { record, raw }: Row, p: Prepared, r: UpdateRequest): UpdateOutcome => {
  const before = decode(raw)
  const found: Positions = {}
  if (r.update.positional) p.filter(before, found)
  const after = r.update.apply(decode(raw), found.index, false)
  if (!sameValue(idOf(after), idOf(before)))
    throw refuse(66, "Performing an update on the path '_id' would modify the immutable field '_id'")
  const rawAfter = encode(after)
  if (rawAfter.equals(raw)) return { matched: 1, modified: 0, before, after }
  checkSize(rawAfter, true)
  checkValid(c, after, r.bypass, before)
  replaceDocument(c, record, { raw, doc: before }, { raw: rawAfter, doc: after })
  return { matched: 1, modified: 1, before, after }
}

/** Updates the first match, or upserts; call inside a write: nothing comes between the looking and the writing. */
export const updateFirst = (c: Collection, r: UpdateRequest, candidate?: Row): UpdateOutcome => {
  const p = prepare(c, r.query)
  const row = candidate ?? firstNow(c, p)
  if (row) return applyUpdate(c, row, p, r)
  if (!r.upsert) return { matched: 0, modified: 0 }
  const made = upsertDocument(r.query.filter, r.update)
  insertOne(c, encode(made), r.bypass)
  return { matched: 0, modified: 0, upserted: made, after: made }
}

const LONG_SCAN = 2000

/** Whether finding the first match may mean reading so many documents that other work should be let in meanwhile. */
export const searchesLong = (c: Collection, query: Query): boolean => {
  if (c.count <= LONG_SCAN) return false
  const { plan, sorter } = prepare(c, query)
  return plan.kind !== 'IXSCAN' || !(plan.narrow || (plan.exact && !sorter))
}

/**
 * Looks for the first match letting other work in, where that may take long: the write then looks at that document again. None
 * when there is none; undefined when the write is to look by itself.
 */
const findCandidate = async (c: Collection, query: Query): Promise<Row | 'none' | undefined> => {
  if (!searchesLong(c, query)) return undefined
  const p = prepare(c, { ...query, limit: 1 })
  for await (const [row] of openRows(c, p, () => 1)) if (row) return row
  return 'none'
}

const MOST_TRIES = 10

/**
 * Does something to the first match in a write: `act` is given what was found before, as it is then. Undefined when there is
 * nothing to do. A document that changed between the looking and the writing is looked for again.
 */
const onFirst = async <T>(
  c: Collection,
  query: Query,
  revives: boolean,
  act: (c: Collection, candidate: Row | undefined) => T,
): Promise<T | undefined> => {
  for (let tries = 0; ; tries++) {
    const found = await findCandidate(c, query)
    if (found === 'none' && !revives) return undefined
    const attempt = (live: Collection): { value: T } | undefined => {
      if (found === undefined || found === 'none') return { value: act(live, undefined) }
      const raw = readDocument(live, found.record)
      const candidate = raw && prepare(live, query).matches(raw) ? { record: found.record, raw } : undefined
      return candidate || tries === MOST_TRIES ? { value: act(live, candidate) } : undefined
    }
    const done = await writeOn(c, attempt, revives)
    if (done) return done.value
  }
}

const WRITE_SLICE = 8

/** Updates the first match; a long search happens before the write. */
export const updateOnce = async (c: Collection, r: UpdateRequest): Promise<UpdateOutcome> => {
  const outcome = await onFirst(c, r.query, r.upsert, (live, candidate) => updateFirst(live, r, candidate))
  return outcome ?? { matched: 0, modified: 0 }
}

/** Visits every match in writes of a few milliseconds each; each is looked at again before. Returns how many there were. */
const onEach = async (c: Collection, p: Prepared, visit: (row: Row) => void): Promise<number> => {
  const records: number[] = []
  const gather = (record: number, raw: Buffer): boolean => {
    if (p.accepts(raw)) records.push(record)
    return true
  }
  await scan(openScanner(c, p.plan), gather, p.work)
  for (let at = 0; at < records.length;) {
    p.work.check()
    await writeOn(c, () => {
      p.work.begin()
      const until = performance.now() + WRITE_SLICE
      do {
        const record = records[at++] ?? 0
        const raw = readDocument(c, record)
        if (raw && p.matches(raw)) visit({ record, raw })
      } while (at < records.length && performance.now() < until)
    })
  }
  return records.length
}

/** Updates every match, each atomically, or upserts when there is none. */
export const updateMany = async (c: Collection, r: UpdateRequest): Promise<UpdateOutcome> => {
  if (r.update.kind === 'replacement')
    throw refuse(9, 'multi update is not supported for replacement-style update')
  const p = prepare(c, { ...r.query, sort: undefined })
  const outcome: UpdateOutcome = { matched: 0, modified: 0 }
  const found = await onEach(c, p, (row) => {
    outcome.modified += applyUpdate(c, row, p, r).modified
    outcome.matched++
  })
  return found === 0 && r.upsert ? writeOn(c, (live) => updateFirst(live, r), true) : outcome
}

/** Removes the first match, and returns it. */
export const deleteOnce = (c: Collection, query: Query): Promise<Doc | undefined> =>
  onFirst(c, query, false, (live, candidate) => {
    const row = candidate ?? firstNow(live, prepare(live, query))
    const doc = row && decode(row.raw)
    if (doc) removeDocument(live, row.record, { raw: row.raw, doc })
    return doc
  })

/** Removes every match; returns how many. */
export const deleteMany = async (c: Collection, query: Query): Promise<number> => {
  let removed = 0
  await onEach(c, prepare(c, { ...query, sort: undefined }), ({ record, raw }) => {
    removeDocument(c, record, { raw, doc: decode(raw) })
    removed++
  })
  return removed
}
