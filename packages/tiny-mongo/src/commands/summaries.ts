import { badValue } from '../errors.ts'
import { inSteps, prepare } from '../query/find.ts'
import { openScanner } from '../query/scanner.ts'
import type { Collection } from '../storage/collection.ts'
import { identity } from '../storage/key-encoding.ts'
import { foldValue } from '../values/collation.ts'
import { decodeFields } from '../values/decode.ts'
import { allValues, splitPath } from '../values/paths.ts'
import { typeName } from '../values/types.ts'
import { OK, target, type Command, type Request } from './context.ts'
import { queryOf } from './reading.ts'

const matches = async (r: Request, c: Collection, visit: (raw: Buffer) => boolean): Promise<void> => {
  const query = { ...queryOf(r.body, c), sort: undefined }
  const p = prepare(r.store.catalog, c, query)
  const scanner = openScanner(r.store.catalog, c, p.plan)
  const offer = (_: number, raw: Buffer): boolean => !p.accepts(raw) || visit(raw)
  let going = true
  const guarded = (record: number, raw: Buffer): boolean => (going = offer(record, raw))
  await inSteps(() => scanner.step(300, guarded) && going, p.deadline)
}

const count: Command = async (r) => {
  const { found: c } = target(r)
  if (!c) return { n: 0, ok: OK }
  const { filter, skip = 0, limit: given = 0 } = queryOf({ ...r.body, limit: positive(r.body['limit']) }, c)
  const limit = given || Infinity
  if (Object.keys(filter).length === 0) return { n: Math.max(0, Math.min(c.count - skip, limit)), ok: OK }
  let n = 0
  await matches({ ...r, body: { ...r.body, limit: undefined } }, c, () => ++n < skip + limit)
  return { n: Math.max(0, n - skip), ok: OK }
}

const positive = (limit: unknown): unknown => (typeof limit === 'number' ? Math.abs(limit) : limit)

const distinct: Command = async (r) => {
  const { found: c } = target(r)
  const path = r.body['key']
  if (typeof path !== 'string')
    throw badValue(`BSON field 'distinct.key' is the wrong type '${typeName(path)}', expected type 'string'`)
  if (!c) return { values: [], ok: OK }
  const parts = splitPath(path)
  const fields = new Set([parts[0]!])
  const { collation } = queryOf(r.body, c)
  const found = new Map<string, unknown>()
  await matches(r, c, (raw) => {
    for (const value of allValues(decodeFields(raw, fields), parts)) {
      const key = identity(collation ? foldValue(value, collation.fold) : value)
      if (!found.has(key)) found.set(key, value)
    }
    return true
  })
  return { values: [...found.values()], ok: OK }
}

export const SUMMARIES: Record<string, Command> = { count, distinct }
