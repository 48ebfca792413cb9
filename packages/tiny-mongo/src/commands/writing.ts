import { asRefusal, codeName, failedToParse, refuse, typeMismatch } from '../errors.ts'
import { prepare, type Query, type Row } from '../query/find.ts'
import { pointPlan } from '../query/plan.ts'
import { blankCollection } from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import { writeOn } from '../storage/documents.ts'
import { compileUpdate } from '../update/update.ts'
import { decode } from '../values/decode.ts'
import { encode } from '../values/encode.ts'
import { toNumber } from '../values/numbers.ts'
import { isPlainObject, RawDoc, type Doc } from '../values/types.ts'
import {
  deleteFirst,
  deleteMany,
  onFirst,
  searchesLong,
  updateFirst,
  updateMany,
  type UpdateOutcome,
  type UpdateRequest,
} from '../writes/update.ts'
import { insertOne, ensureCollection } from '../writes/insert.ts'
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
import { checkCollation, checkFields, DELETE_STATEMENT, UPDATE_STATEMENT } from './known-fields.ts'

const MAX_STATEMENTS = 100_000

const statementsOf = (r: Request, field: string): unknown[] => {
  const list = arrayField(r.body, field)
  if (list.length > 0 && list.length <= MAX_STATEMENTS) return list
  throw refuse(
    16,
    `Write batch sizes must be between 1 and ${MAX_STATEMENTS}. Got ${list.length} operations.`,
  )
}

const documentsOf = (r: Request, field: string, known: ReadonlySet<string>): Doc[] =>
  statementsOf(r, field).map((each) => {
    const s = each instanceof RawDoc ? decode(each.bytes) : each
    if (!isPlainObject(s)) throw typeMismatch(`BSON field '${r.name}.${field}' must hold objects`)
    checkFields(`${r.name}.${field}`, s, known)
    checkCollation(s['collation'])
    return s
  })

const writeError = (index: number, thrown: unknown): Doc => {
  const { code, message, extra } = asRefusal(thrown)
  const named = code === 11000 || code === 121 ? {} : { codeName: codeName(code) }
  return { index, code, ...named, errmsg: message, ...extra }
}

interface Statements {
  count: number
  ordered: boolean
  /** Whether a statement is quick and touches one document: it shares a write with those beside it. */
  isQuick(index: number): boolean
  together(c: Collection, index: number): void
  alone(index: number): Promise<void>
}

const SLICE = 10

/** Runs statements one after another, quick ones in writes of some milliseconds each; stops at an error when ordered. */
const runStatements = async (c: Collection, revives: boolean, s: Statements): Promise<Doc[]> => {
  const errors: Doc[] = []
  let at = 0
  const goesOn = (): boolean => at < s.count && !(s.ordered && errors.length > 0)
  const share = (live: Collection): void => {
    const until = performance.now() + SLICE
    do {
      try {
        s.together(live, at)
      } catch (error) {
        errors.push(writeError(at, error))
      }
      at++
    } while (goesOn() && s.isQuick(at) && performance.now() < until)
  }
  while (goesOn()) {
    if (s.isQuick(at)) await writeOn(c, share, revives)
    else {
      await s.alone(at).catch((error: unknown) => errors.push(writeError(at, error)))
      at++
    }
  }
  return errors
}

const withErrors = (reply: Doc, errors: Doc[]): Doc => ({
  ...reply,
  ...(errors.length > 0 ? { writeErrors: errors } : {}),
  ok: OK,
})

const bytesOf = (doc: unknown): Buffer => {
  if (doc instanceof RawDoc) return doc.bytes
  if (isPlainObject(doc)) return encode(doc)
  throw typeMismatch("BSON field 'insert.documents' must hold objects")
}

const insert: Command = async (r) => {
  const { name } = target(r)
  const docs = statementsOf(r, 'documents')
  const ordered = boolField(r.body, 'ordered', true)
  const bypass = boolField(r.body, 'bypassDocumentValidation')
  const c = await ensureCollection(r.store.catalog, r.database, name)
  let n = 0
  const errors = await runStatements(c, true, {
    count: docs.length,
    ordered,
    isQuick: () => true,
    together(live, i) {
      insertOne(live, bytesOf(docs[i]), bypass)
      n++
    },
    alone: () => Promise.resolve(),
  })
  return withErrors({ n }, errors)
}

export const statementQuery = (r: Request, s: Doc): Query => {
  if (!isPlainObject(s['q'])) throw failedToParse("BSON field 'q' is missing but a required field")
  const variables = { ...variablesOf(r.body), ...docField(s, 'c') }
  return { filter: s['q'], hint: s['hint'], variables, work: r.work }
}

const updateRequest = (r: Request, s: Doc): UpdateRequest => {
  const query = statementQuery(r, s)
  const { u, arrayFilters } = s
  if (u === undefined) throw failedToParse("BSON field 'update.updates.u' is missing but a required field")
  const bypass = boolField(r.body, 'bypassDocumentValidation')
  return {
    query,
    update: compileUpdate(u, { ...query, arrayFilters }),
    upsert: boolField(s, 'upsert'),
    bypass,
  }
}

/** Updates one document; a long search happens before the write. */
export const updateOnce = async (c: Collection, request: UpdateRequest): Promise<UpdateOutcome> => {
  const act = (live: Collection, candidate: Row | undefined) => updateFirst(live, request, candidate)
  return (await onFirst(c, request.query, request.upsert, act)) ?? { matched: 0, modified: 0 }
}

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
  const list = documentsOf(r, 'updates', UPDATE_STATEMENT)
  const revives = list.some((s) => s['upsert'] === true)
  const { catalog } = r.store
  const made = found ?? (revives ? await ensureCollection(catalog, r.database, name) : undefined)
  const c = made ?? blankCollection(catalog, r.database, name)
  let n = 0
  let nModified = 0
  const upserted: Doc[] = []
  const count = (index: number, outcome: UpdateOutcome): void => {
    n += outcome.upserted ? 1 : outcome.matched
    nModified += outcome.modified
    if (outcome.upserted) upserted.push({ index, _id: outcome.upserted['_id'] })
  }
  const errors = await runStatements(c, revives, {
    count: list.length,
    ordered: boolField(r.body, 'ordered', true),
    isQuick: (i) => made !== undefined && isQuick(r, made, list[i] ?? {}),
    together: (live, i) => count(i, updateFirst(live, updateRequest(r, list[i] ?? {}))),
    async alone(i) {
      const s = list[i] ?? {}
      const request = updateRequest(r, s)
      if (!made) prepare(c, { ...request.query, hint: undefined })
      else count(i, boolField(s, 'multi') ? await updateMany(c, request) : await updateOnce(c, request))
    },
  })
  return withErrors({ n, nModified, ...(upserted.length > 0 ? { upserted } : {}) }, errors)
}

const removeBy = async (r: Request, c: Collection | undefined, s: Doc): Promise<number> => {
  const limit = toNumber(s['limit'])
  if (limit !== 0 && limit !== 1)
    throw failedToParse(`The limit field in delete objects must be 0 or 1. Got ${String(s['limit'])}`)
  const query = statementQuery(r, s)
  if (!c) return 0
  if (limit === 0) return deleteMany(c, query)
  return (await onFirst(c, query, false, (live, candidate) => deleteFirst(live, query, candidate))) ? 1 : 0
}

const remove: Command = async (r) => {
  const { name, found } = target(r)
  const list = documentsOf(r, 'deletes', DELETE_STATEMENT)
  let n = 0
  const errors = await runStatements(found ?? blankCollection(r.store.catalog, r.database, name), false, {
    count: list.length,
    ordered: boolField(r.body, 'ordered', true),
    isQuick: () => false,
    together: () => undefined,
    async alone(i) {
      n += await removeBy(r, found, list[i] ?? {})
    },
  })
  return withErrors({ n }, errors)
}

export const WRITING: Record<string, Command> = { insert, update, delete: remove }
