import { refuse, failedToParse, asRefusal, type MongoRefusal, codeName } from '../errors.ts'
import { prepare, type Query } from '../query/find.ts'
import { pointPlan } from '../query/point-plan.ts'
import type { Collection } from '../storage/collection.ts'
import { writeOn } from '../storage/documents.ts'
import { compileUpdate } from '../update/update.ts'
import { parseCollation } from '../values/collation.ts'
import { decode } from '../values/decode.ts'
import { isPlainObject, RawDoc, type Doc } from '../values/types.ts'
import { wholeNumber } from '../values/numbers.ts'
import { deleteFirst, deleteMany } from '../writes/delete.ts'
import { bytesOf, insertOne } from '../writes/insert.ts'
import { ensureCollection, reviving } from '../writes/namespaces.ts'
import {
  findCandidate,
  refreshed,
  updateFirst,
  updateMany,
  type UpdateOutcome,
  type UpdateRequest,
} from '../writes/update.ts'
import {
  boolField,
  OK,
  arrayField,
  target,
  variablesOf,
  deadlineOf,
  type Command,
  type Request,
} from './context.ts'

const MAX_STATEMENTS = 100_000

const writeError = (index: number, error: MongoRefusal): Doc => ({
  index,
  code: error.code,
  ...(error.code === 11000 || error.code === 121 ? {} : { codeName: codeName(error.code) }),
  errmsg: error.message,
  ...error.extra,
})

const statements = (r: Request, field: string): unknown[] => {
  const list = arrayField(r.body, field)
  if (list.length === 0 || list.length > MAX_STATEMENTS) {
    throw refuse(
      16,
      `Write batch sizes must be between 1 and ${MAX_STATEMENTS}. Got ${list.length} operations.`,
    )
  }
  return list
}

const SLICE = 10

/**
 * Runs single-document statements in writes of some milliseconds each, every statement whole within one. Stops at the first
 * error when the command is ordered.
 */
const runStatements = async (
  write: (work: (c: Collection) => void) => Promise<void>,
  count: number,
  ordered: boolean,
  apply: (c: Collection, index: number) => void,
): Promise<Doc[]> => {
  const errors: Doc[] = []
  let at = 0
  while (at < count) {
    await write((c) => {
      const until = performance.now() + SLICE
      do {
        try {
          apply(c, at)
        } catch (error) {
          errors.push(writeError(at, asRefusal(error)))
          if (ordered) at = count
        }
        at++
      } while (at < count && performance.now() < until)
    })
  }
  return errors
}

const withErrors = (reply: Doc, errors: Doc[]): Doc => ({
  ...reply,
  ...(errors.length > 0 ? { writeErrors: errors } : {}),
  ok: OK,
})

const insert: Command = async (r) => {
  const { name } = target(r)
  const docs = statements(r, 'documents')
  const bypass = boolField(r.body, 'bypassDocumentValidation')
  const c = await ensureCollection(r.store.catalog, r.database, name)
  let n = 0
  const write = (work: (c: Collection) => void) =>
    writeOn(r.store.catalog, c, work, reviving(r.store.catalog, c))
  const errors = await runStatements(write, docs.length, boolField(r.body, 'ordered', true), (live, i) => {
    insertOne(r.store.catalog, live, bytesOf(docs[i]), bypass)
    n++
  })
  return withErrors({ n }, errors)
}

export const asDoc = (value: unknown): Doc => {
  const doc = value instanceof RawDoc ? decode(value.bytes) : value
  if (!isPlainObject(doc)) throw failedToParse('each statement must be a document')
  return doc
}

export const statementQuery = (r: Request, s: Doc, c: Collection | undefined): Query => {
  if (!isPlainObject(s['q'])) throw failedToParse("BSON field 'q' is missing but a required field")
  return {
    filter: s['q'],
    hint: s['hint'],
    sort: s['sort'] as Doc | undefined,
    collation: parseCollation(s['collation'] ?? c?.options['collation']),
    variables: { ...variablesOf(r.body), ...(isPlainObject(s['c']) ? s['c'] : {}) },
    deadline: deadlineOf(r.body),
  }
}

export const updateRequest = (r: Request, s: Doc, c: Collection): UpdateRequest => {
  const query = statementQuery(r, s, c)
  if (s['u'] === undefined)
    throw failedToParse("BSON field 'update.updates.u' is missing but a required field")
  return {
    query,
    update: compileUpdate(s['u'], { ...query, arrayFilters: s['arrayFilters'] }),
    upsert: boolField(s, 'upsert'),
    bypass: boolField(r.body, 'bypassDocumentValidation'),
  }
}

/** Updates one document; a long search happens before the write, which looks at the document found again. */
export const updateOnce = async (
  r: Request,
  c: Collection,
  request: UpdateRequest,
): Promise<UpdateOutcome> => {
  const { catalog } = r.store
  const candidate = await findCandidate(catalog, c, request.query)
  if (candidate === 'none' && !request.upsert) return { matched: 0, modified: 0 }
  const row = candidate === 'none' ? undefined : candidate
  const revive = request.upsert ? reviving(catalog, c) : undefined
  return writeOn(
    catalog,
    c,
    (live) => updateFirst(catalog, live, request, refreshed(catalog, live, row)),
    revive,
  )
}

interface Tally {
  n: number
  nModified: number
  upserted: Doc[]
  errors: Doc[]
}

const count = (tally: Tally, index: number, outcome: UpdateOutcome): void => {
  tally.n += outcome.matched
  tally.nModified += outcome.modified
  if (outcome.upsertedId === undefined) return
  tally.n++
  tally.upserted.push({ index, _id: outcome.upsertedId })
}

/** Statements that are quick and touch one document each share their writes; any other goes alone. */
const quick = (r: Request, c: Collection, s: Doc): boolean => {
  if (boolField(s, 'multi')) return false
  if (c.count < 2000 || (isPlainObject(s['q']) && pointPlan(c, s['q']))) return true
  return prepare(r.store.catalog, c, statementQuery(r, s, c)).plan.kind !== 'COLLSCAN'
}

const updateAlone = async (r: Request, c: Collection, s: Doc, index: number, tally: Tally): Promise<void> => {
  try {
    const request = updateRequest(r, s, c)
    const many = boolField(s, 'multi')
    count(
      tally,
      index,
      many ? await updateMany(r.store.catalog, c, request) : await updateOnce(r, c, request),
    )
  } catch (error) {
    tally.errors.push(writeError(index, asRefusal(error)))
  }
}

const isQuickSafe = (r: Request, c: Collection, s: Doc): boolean => {
  try {
    return quick(r, c, s)
  } catch {
    return true
  }
}

const update: Command = async (r) => {
  const { name, found } = target(r)
  const list = statements(r, 'updates').map(asDoc)
  const ordered = boolField(r.body, 'ordered', true)
  const { catalog } = r.store
  const needed = list.some((s) => s['upsert'] === true)
  const c = found ?? (needed ? await ensureCollection(catalog, r.database, name) : undefined)
  const tally: Tally = { n: 0, nModified: 0, upserted: [], errors: [] }
  if (!c) {
    for (const s of list) compileUpdate(s['u'], { arrayFilters: s['arrayFilters'] })
    return { n: 0, nModified: 0, ok: OK }
  }
  for (let at = 0; at < list.length && !(ordered && tally.errors.length > 0);) {
    let end = at
    while (end < list.length && isQuickSafe(r, c, list[end]!)) end++
    if (end === at) await updateAlone(r, c, list[at]!, at++, tally)
    else {
      const from = at
      const write = (work: (c: Collection) => void) =>
        writeOn(catalog, c, work, needed ? reviving(catalog, c) : undefined)
      const errors = await runStatements(write, end - at, ordered, (live, i) =>
        count(tally, from + i, updateFirst(catalog, live, updateRequest(r, list[from + i]!, live))),
      )
      tally.errors.push(...errors.map((e) => ({ ...e, index: (e['index'] as number) + from })))
      at = end
    }
  }
  const { n, nModified, upserted } = tally
  return withErrors({ n, nModified, ...(upserted.length > 0 ? { upserted } : {}) }, tally.errors)
}

export const removeOne = async (r: Request, c: Collection, query: Query): Promise<number> => {
  const { catalog } = r.store
  const candidate = await findCandidate(catalog, c, query)
  if (candidate === 'none') return 0
  return writeOn(catalog, c, () => (deleteFirst(catalog, c, query, refreshed(catalog, c, candidate)) ? 1 : 0))
}

const remove: Command = async (r) => {
  const { found: c } = target(r)
  const list = statements(r, 'deletes').map(asDoc)
  const ordered = boolField(r.body, 'ordered', true)
  const errors: Doc[] = []
  let n = 0
  for (const [index, s] of list.entries()) {
    try {
      const limit = wholeNumber(s['limit'])
      if (limit !== 0 && limit !== 1)
        throw failedToParse(`The limit field in delete objects must be 0 or 1. Got ${String(s['limit'])}`)
      const query = statementQuery(r, s, c)
      if (c) n += limit === 1 ? await removeOne(r, c, query) : await deleteMany(r.store.catalog, c, query)
    } catch (error) {
      errors.push(writeError(index, asRefusal(error)))
      if (ordered) break
    }
  }
  return withErrors({ n }, errors)
}

export const WRITING: Record<string, Command> = { insert, update, delete: remove }
