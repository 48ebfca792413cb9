import { openStream } from '../cursor-table.ts'
import { asRefusal, badValue } from '../errors.ts'
import { findCollection } from '../storage/catalog.ts'
import { writeOn } from '../storage/documents.ts'
import { encode } from '../values/encode.ts'
import { toNumber } from '../values/numbers.ts'
import type { Doc } from '../values/types.ts'
import { deleteMany } from '../writes/delete.ts'
import { insertOne } from '../writes/insert.ts'
import { checkNames, ensureCollection, reviving } from '../writes/namespaces.ts'
import { updateMany } from '../writes/update.ts'
import { arrayField, boolField, OK, type Command, type Request } from './context.ts'
import { errorReply } from './error-reply.ts'
import { replyWithCursor } from './reading.ts'
import { asDoc, removeOne, statementQuery, updateOnce, updateRequest } from './writing.ts'

interface Totals {
  nErrors: number
  nInserted: number
  nMatched: number
  nModified: number
  nUpserted: number
  nDeleted: number
}

interface Target {
  database: string
  name: string
}

const targetsOf = (body: Doc): Target[] =>
  arrayField(body, 'nsInfo').map((each) => {
    const ns = String(asDoc(each)['ns'])
    const dot = ns.indexOf('.')
    const found = { database: ns.slice(0, dot), name: ns.slice(dot + 1) }
    checkNames(found.database, found.name)
    return found
  })

const targetOf = (targets: Target[], index: unknown): Target => {
  const found = targets[toNumber(index)]
  if (!found) throw badValue(`BulkWrite ops entry has an invalid nsInfo index.`)
  return found
}

const inserting = async (r: Request, op: Doc, to: Target, totals: Totals): Promise<Doc> => {
  const c = await ensureCollection(r.store.catalog, to.database, to.name)
  const bypass = boolField(r.body, 'bypassDocumentValidation')
  await writeOn(
    r.store.catalog,
    c,
    (live) => insertOne(r.store.catalog, live, op['document'] as Doc, bypass),
    reviving(r.store.catalog, c),
  )
  totals.nInserted++
  return { n: 1 }
}

const updating = async (r: Request, op: Doc, to: Target, totals: Totals): Promise<Doc> => {
  const { catalog } = r.store
  const statement = { ...op, q: op['filter'], u: op['updateMods'], c: op['constants'] }
  const found = findCollection(catalog, to.database, to.name)
  const c =
    found ?? (boolField(op, 'upsert') ? await ensureCollection(catalog, to.database, to.name) : undefined)
  if (!c) return { n: 0, nModified: 0 }
  const request = updateRequest(r, statement, c)
  const outcome = await (boolField(op, 'multi') ? updateMany(catalog, c, request) : updateOnce(r, c, request))
  totals.nMatched += outcome.matched
  totals.nModified += outcome.modified
  if (outcome.upsertedId === undefined) return { n: outcome.matched, nModified: outcome.modified }
  totals.nUpserted++
  return { n: 1, nModified: 0, upserted: { _id: outcome.upsertedId } }
}

const deleting = async (r: Request, op: Doc, to: Target, totals: Totals): Promise<Doc> => {
  const c = findCollection(r.store.catalog, to.database, to.name)
  if (!c) return { n: 0 }
  const query = statementQuery(r, { ...op, q: op['filter'] }, c)
  const n = await (boolField(op, 'multi') ? deleteMany(r.store.catalog, c, query) : removeOne(r, c, query))
  totals.nDeleted += n
  return { n }
}

const KINDS = { insert: inserting, update: updating, delete: deleting }

const perform = (r: Request, op: Doc, targets: Target[], totals: Totals): Promise<Doc> => {
  const kind = Object.keys(op)[0] as keyof typeof KINDS
  const run = KINDS[kind]
  if (!run) throw badValue(`unknown bulkWrite operation: ${kind}`)
  return run(r, op, targetOf(targets, op[kind]), totals)
}

/** The `bulkWrite` command of MongoDB 8: many statements over many collections, each answered in the cursor. */
const bulkWrite: Command = async (r) => {
  const ops = arrayField(r.body, 'ops').map(asDoc)
  const targets = targetsOf(r.body)
  const ordered = boolField(r.body, 'ordered', true)
  const errorsOnly = boolField(r.body, 'errorsOnly')
  const totals: Totals = { nErrors: 0, nInserted: 0, nMatched: 0, nModified: 0, nUpserted: 0, nDeleted: 0 }
  const results: Doc[] = []
  for (const [idx, op] of ops.entries()) {
    try {
      const result = await perform(r, op, targets, totals)
      if (!errorsOnly) results.push({ ok: OK, idx, ...result })
    } catch (error) {
      totals.nErrors++
      results.push({ ...errorReply(asRefusal(error)), idx, n: 0 })
      if (ordered) break
    }
  }
  const stream = openStream(async function* () {
    yield results.map((result) => encode(result))
  })
  const reply = await replyWithCursor(r, { namespace: 'admin.$cmd.bulkWrite', stream }, Infinity, false)
  return { ...reply, ...totals, ok: OK }
}

export const BULK: Record<string, Command> = { bulkWrite }
