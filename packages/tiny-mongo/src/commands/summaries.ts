import { badValue, refuse } from '../errors.ts'
import { prepare } from '../query/find.ts'
import { openScanner, scan } from '../query/scanner.ts'
import type { Collection } from '../storage/collection.ts'
import { identity } from '../storage/key-encoding.ts'
import { compareValues } from '../values/compare.ts'
import { decodeFields } from '../values/decode.ts'
import { allValues, splitPath, topField } from '../values/paths.ts'
import { typeName, weight } from '../values/types.ts'
import { OK, target, type Command, type Request } from './context.ts'
import { numberField } from './fields.ts'
import { queryOf } from './reading.ts'

const visitMatches = async (r: Request, c: Collection, visit: (raw: Buffer) => boolean): Promise<void> => {
  const p = prepare(c, { ...queryOf({ ...r, body: { ...r.body, limit: undefined } }), sort: undefined })
  await scan(openScanner(c, p.plan), (_, raw) => !p.accepts(raw) || visit(raw), r.work)
}

const count: Command = async (r) => {
  const { found: c } = target(r)
  const limit = Math.abs(numberField(r.body, 'limit') ?? 0) || Infinity
  const { filter, skip = 0 } = queryOf({ ...r, body: { ...r.body, limit: undefined } })
  if (!c) return { n: 0, ok: OK }
  let n = 0
  if (Object.keys(filter).length === 0) n = Math.min(c.count, skip + limit)
  else await visitMatches(r, c, () => ++n < skip + limit)
  return { n: Math.max(0, n - skip), ok: OK }
}

const MOST_BYTES = 16 * 1024 * 1024 - 4096

const distinct: Command = async (r) => {
  const { found: c } = target(r)
  const path = r.body['key']
  if (typeof path !== 'string')
    throw badValue(`BSON field 'distinct.key' is the wrong type '${typeName(path)}', expected type 'string'`)
  if (!c) return { values: [], ok: OK }
  const parts = splitPath(path)
  const fields = new Set([topField(path)])
  const found = new Map<string, unknown>()
  let bytes = 0
  await visitMatches(r, c, (raw) => {
    for (const value of allValues(decodeFields(raw, fields), parts)) {
      const key = identity(value)
      if (found.has(key)) continue
      bytes += weight(value) / 2
      if (bytes > MOST_BYTES) throw refuse(17217, 'distinct too big, 16mb cap')
      found.set(key, value)
    }
    return true
  })
  const values = [...found.values()].sort(compareValues)
  return { values, ok: OK }
}

export const SUMMARIES: Record<string, Command> = { count, distinct }
