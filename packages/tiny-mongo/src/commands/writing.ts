import { asRefusal, codeName, failedToParse, refuse } from '../errors.ts'
import { prepare, type Query } from '../query/find.ts'
import { pointPlan } from '../query/point-plan.ts'
import { blankCollection } from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import { writeOn } from '../storage/documents.ts'
import { compileUpdate } from '../update/update.ts'
import { decode } from '../values/decode.ts'
import { encode } from '../values/encode.ts'
import { wholeNumber } from '../values/numbers.ts'
import { isPlainObject, RawDoc, type Doc } from '../values/types.ts'
import { deleteFirst, deleteMany } from '../writes/delete.ts'
import { insertOne } from '../writes/insert.ts'
import { ensureCollection } from '../writes/namespaces.ts'
import {
  onFirst,
  searchesLong,
  updateFirst,
  updateMany,
  type UpdateOutcome,
  type UpdateRequest,
} from '../writes/update.ts'
import {
  arrayField,
  boolField,
  docField,
  OK,
  target,
  variablesOf,
  type Command,
  type Request,
} from './context.ts'
import { checkFields, DELETE_STATEMENT, UPDATE_STATEMENT } from './known-fields.ts'

const MAX_STATEMENTS = 100_000

const writeError = (index: number, thrown: unknown): Doc => {
  const { code, message, extra } = asRefusal(thrown)
  const named = code === 11000 || code === 121 ? {} : { codeName: codeName(code) }
  return { index, code, ...named, errmsg: message, ...extra }
}

const statements = (r: Request, field: string): unknown[] => {
  const list = arrayField(r.body, field)
  if (list.length > 0 && list.length <= MAX_STATEMENTS) return list
  throw refuse(
    16,
    `Write batch sizes must be between 1 and ${MAX_STATEMENTS}. Got ${list.length} operations.`,
  )
}

const SLICE = 10

/**
 * Runs statements from `from` to `to`, each of one document, in writes of some milliseconds each, every statement whole within
 * one. Stops at the first error when the command is ordered; returns where it stopped.
 */
const runTogether = async (
  write: (work: (c: Collection) => void) => Promise<void>,
  { from, to, ordered }: { from: number; to: number; ordered: boolean },
  apply: (c: Collection, index: number) => void,
  errors: Doc[],
): Promise<number> => {
  let at = from
  while (at < to && !(ordered && errors.length > 0))
    await write((c) => {
      const until = performance.now() + SLICE
      do {
        try {
          apply(c, at)
        } catch (error) {
          errors.push(writeError(at, error))
        }
        at++
      } while (at < to && !(ordered && errors.length > 0) && performance.now() < until)
    })
  return at
}

const withErrors = (reply: Doc, errors: Doc[]): Doc => ({
  ...reply,
  ...(errors.length > 0 ? { writeErrors: errors } : {}),
  ok: OK,
})

const bytesOf = (doc: unknown): Buffer => {
  if (doc instanceof RawDoc) return doc.bytes
  if (isPlainObject(doc)) return encode(doc)
  throw refuse(14, "BSON field 'insert.documents' is the wrong type, expected type 'object'")
}

const insert: Command = async (r) => {
  const { name } = target(r)
  const docs = statements(r, 'documents')
  const ordered = boolField(r.body, 'ordered', true)
  const bypass = boolField(r.body, 'bypassDocumentValidation')
  const c = await ensureCollection(r.store.catalog, r.database, name)
  const errors: Doc[] = []
  let n = 0
  const insertAt = (live: Collection, i: number): void => {
    insertOne(live, bytesOf(docs[i]), bypass)
    n++
  }
  await runTogether((work) => writeOn(c, work, true), { from: 0, to: docs.length, ordered }, insertAt, errors)
  return withErrors({ n }, errors)
}

const asDoc = (value: unknown): Doc => {
  const doc = value instanceof RawDoc ? decode(value.bytes) : value
  if (!isPlainObject(doc)) throw failedToParse('each statement must be a document')
  return doc
}

export const statementQuery = (r: Request, s: Doc): Query => {
  if (!isPlainObject(s['q'])) throw failedToParse("BSON field 'q' is missing but a required field")
  return {
    filter: s['q'],
    hint: s['hint'],
    variables: { ...variablesOf(r.body), ...docField(s, 'c') },
    work: r.work,
  }
}

const updateRequest = (r: Request, s: Doc): UpdateRequest => {
  const query = statementQuery(r, s)
  if (s['u'] === undefined)
    throw failedToParse("BSON field 'update.updates.u' is missing but a required field")
  return {
    query,
    update: compileUpdate(s['u'], { ...query, arrayFilters: s['arrayFilters'] }),
    upsert: boolField(s, 'upsert'),
    bypass: boolField(r.body, 'bypassDocumentValidation'),
  }
}

const NOTHING: UpdateOutcome = { matched: 0, modified: 0 }

/** Updates one document; a long search happens before the write. */
export const updateOnce = async (c: Collection, request: UpdateRequest): Promise<UpdateOutcome> => {
  const act = (live: Collection, candidate: Parameters<typeof updateFirst>[2]) =>
    updateFirst(live, request, candidate)
  return (await onFirst(c, request.query, request.upsert, act)) ?? NOTHING
}

interface Tally {
  n: number
  nModified: number
  upserted: Doc[]
}

const count = (tally: Tally, index: number, { matched, modified, upserted }: UpdateOutcome): void => {
  tally.n += matched + (upserted ? 1 : 0)
  tally.nModified += modified
  if (upserted) tally.upserted.push({ index, _id: upserted['_id'] })
}

/** Statements that are quick and touch one document each share their writes; any other goes alone. */
const isQuick = (r: Request, c: Collection, s: Doc): boolean => {
  try {
    if (boolField(s, 'multi')) return false
    return (
      (isPlainObject(s['q']) && pointPlan(c, s['q']) !== undefined) || !searchesLong(c, statementQuery(r, s))
    )
  } catch {
    return true
  }
}

const update: Command = async (r) => {
  const { name, found } = target(r)
  const list = statements(r, 'updates').map(asDoc)
  for (const s of list) checkFields('update.updates', s, UPDATE_STATEMENT)
  const ordered = boolField(r.body, 'ordered', true)
  const revives = list.some((s) => s['upsert'] === true)
  const tally: Tally = { n: 0, nModified: 0, upserted: [] }
  const errors: Doc[] = []
  const { catalog } = r.store
  const c = revives
    ? await ensureCollection(catalog, r.database, name)
    : (found ?? blankCollection(catalog, r.database, name))
  for (let at = 0; at < list.length && !(ordered && errors.length > 0);) {
    const s = list[at] ?? {}
    const next = list.findIndex((each, i) => i >= at && !isQuick(r, c, each))
    const to = next < 0 ? list.length : next
    if (to > at && (found || revives)) {
      const updateAt = (live: Collection, i: number): void =>
        count(tally, i, updateFirst(live, updateRequest(r, list[i] ?? {})))
      at = await runTogether((work) => writeOn(c, work, revives), { from: at, to, ordered }, updateAt, errors)
      continue
    }
    try {
      const request = updateRequest(r, s)
      if (found || revives)
        count(tally, at, boolField(s, 'multi') ? await updateMany(c, request) : await updateOnce(c, request))
      else prepare(c, { ...request.query, hint: undefined })
    } catch (error) {
      errors.push(writeError(at, error))
    }
    at++
  }
  const { n, nModified, upserted } = tally
  return withErrors({ n, nModified, ...(upserted.length > 0 ? { upserted } : {}) }, errors)
}

const removeBy = async (r: Request, c: Collection | undefined, s: Doc): Promise<number> => {
  checkFields('delete.deletes', s, DELETE_STATEMENT)
  const limit = wholeNumber(s['limit'])
  if (limit !== 0 && limit !== 1)
    throw failedToParse(`The limit field in delete objects must be 0 or 1. Got ${String(s['limit'])}`)
  const query = statementQuery(r, s)
  if (!c) return 0
  if (limit === 0) return deleteMany(c, query)
  return (await onFirst(c, query, false, (live, candidate) => deleteFirst(live, query, candidate))) ? 1 : 0
}

const remove: Command = async (r) => {
  const { found } = target(r)
  const list = statements(r, 'deletes').map(asDoc)
  const ordered = boolField(r.body, 'ordered', true)
  const errors: Doc[] = []
  let n = 0
  for (const [index, s] of list.entries()) {
    try {
      n += await removeBy(r, found, s)
    } catch (error) {
      errors.push(writeError(index, error))
      if (ordered) break
    }
  }
  return withErrors({ n }, errors)
}

export const WRITING: Record<string, Command> = { insert, update, delete: remove }
