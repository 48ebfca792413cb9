import { asRefusal, codeName, failedToParse, refuse, typeMismatch } from '../errors.ts'
import { prepare } from '../query/find.ts'
import { pointPlan, type Query } from '../query/plan.ts'
import { blankCollection } from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import { writeOn } from '../storage/documents.ts'
import { compileUpdate } from '../update/update.ts'
import { decode } from '../values/decode.ts'
import { encode } from '../values/encode.ts'
import { toNumber } from '../values/numbers.ts'
import { isPlainObject, RawDoc, type Doc } from '../values/types.ts'
import * as writes from '../writes/update.ts'
import { insertOne, ensureCollection } from '../writes/insert.ts'
import { OK, target, variablesOf, type Command, type Request } from './context.ts'
import { arrayField, boolField, docField } from './fields.ts'
import { checkCollation, checkFields, DELETE_STATEMENT, UPDATE_STATEMENT } from './known-fields.ts'

const MAX_STATEMENTS = 100_000

const statementsOf = (r: Request, field: string): unknown[] => {
  const list = arrayField(r.body, field)
  if (list.length > 0 && list.length <= MAX_STATEMENTS) return list
  const got = `Got ${list.length} operations.`
  throw refuse(16, `Write batch sizes must be between 1 and ${MAX_STATEMENTS}. ${got}`)
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

interface Statements<S> {
  list: readonly S[]
  /** Whether a statement is quick and touches one document: it shares a write with those beside it. */
  isQuick(s: S): boolean
  together(c: Collection, s: S, index: number): void
  alone(s: S, index: number): Promise<void>
}

const SLICE = 10

/** Runs statements one after another, quick ones in writes of some milliseconds each; stops at an error when ordered. */
const run = async <S>(r: Request, c: Collection, revives: boolean, s: Statements<S>): Promise<Doc> => {
  const ordered = boolField(r.body, 'ordered', true)
  const errors: Doc[] = []
  let at = 0
  const next = (): S | undefined => (ordered && errors.length > 0 ? undefined : s.list[at])
  const failed = (error: unknown): unknown => errors.push(writeError(at, error))
  const share = (live: Collection): void => {
    const until = performance.now() + SLICE
    for (let each = next(); each !== undefined && s.isQuick(each); each = next()) {
      try {
        s.together(live, each, at)
      } catch (error) {
        failed(error)
      }
      at++
      if (performance.now() > until) return
    }
  }
  for (let each = next(); each !== undefined; each = next()) {
    if (s.isQuick(each)) await writeOn(c, share, revives)
    else {
      await s.alone(each, at).catch(failed)
      at++
    }
  }
  return { writeErrors: errors.length > 0 ? errors : undefined, ok: OK }
}

const bytesOf = (doc: unknown): Buffer => {
  if (doc instanceof RawDoc) return doc.bytes
  if (isPlainObject(doc)) return encode(doc)
  throw typeMismatch("BSON field 'insert.documents' must hold objects")
}

const insert: Command = async (r) => {
  const { name } = target(r)
  const list = statementsOf(r, 'documents')
  const bypass = boolField(r.body, 'bypassDocumentValidation')
  const c = await ensureCollection(r.store.catalog, r.database, name)
  let n = 0
  const reply = await run(r, c, true, {
    list,
    isQuick: () => true,
    together(live, doc) {
      insertOne(live, bytesOf(doc), bypass)
      n++
    },
    alone: () => Promise.resolve(),
  })
  return { n, ...reply }
}

export const statementQuery = (r: Request, s: Doc): Query => {
  if (!isPlainObject(s['q'])) throw failedToParse("BSON field 'q' is missing but a required field")
  const variables = { ...variablesOf(r.body), ...docField(s, 'c') }
  return { filter: s['q'], hint: s['hint'], variables, work: r.work }
}

const updateRequest = (r: Request, s: Doc): writes.UpdateRequest => {
  const query = statementQuery(r, s)
  const { u, arrayFilters } = s
  if (u === undefined) throw failedToParse("BSON field 'update.updates.u' is missing but a required field")
  const update = compileUpdate(u, { ...query, arrayFilters })
  const bypass = boolField(r.body, 'bypassDocumentValidation')
  return { query, update, upsert: boolField(s, 'upsert'), bypass }
}

const isQuick = (r: Request, c: Collection, s: Doc): boolean => {
  try {
    if (boolField(s, 'multi')) return false
    return (isPlainObject(s['q']) && !!pointPlan(c, s['q'])) || !writes.searchesLong(c, statementQuery(r, s))
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
  const count = (index: number, outcome: writes.UpdateOutcome): void => {
    n += outcome.upserted ? 1 : outcome.matched
    nModified += outcome.modified
    if (outcome.upserted) upserted.push({ index, _id: outcome.upserted['_id'] })
  }
  const reply = await run(r, c, revives, {
    list,
    isQuick: (s) => made !== undefined && isQuick(r, made, s),
    together: (live, s, i) => count(i, writes.updateFirst(live, updateRequest(r, s))),
    async alone(s, i) {
      const request = updateRequest(r, s)
      if (!made) prepare(c, { ...request.query, hint: undefined })
      else {
        const change = boolField(s, 'multi') ? writes.updateMany : writes.updateOnce
        count(i, await change(c, request))
      }
    },
  })
  return { n, nModified, upserted: upserted.length > 0 ? upserted : undefined, ...reply }
}

const removeBy = async (r: Request, c: Collection | undefined, s: Doc): Promise<number> => {
  const limit = toNumber(s['limit'])
  if (limit !== 0 && limit !== 1)
    throw failedToParse(`The limit field in delete objects must be 0 or 1. Got ${String(s['limit'])}`)
  const query = statementQuery(r, s)
  if (!c) return 0
  if (limit === 0) return writes.deleteMany(c, query)
  return (await writes.deleteOnce(c, query)) ? 1 : 0
}

const remove: Command = async (r) => {
  const { name, found } = target(r)
  let n = 0
  const reply = await run(r, found ?? blankCollection(r.store.catalog, r.database, name), false, {
    list: documentsOf(r, 'deletes', DELETE_STATEMENT),
    isQuick: () => false,
    together: () => undefined,
    async alone(s) {
      n += await removeBy(r, found, s)
    },
  })
  return { n, ...reply }
}

export const WRITING: Record<string, Command> = { insert, update, delete: remove }
