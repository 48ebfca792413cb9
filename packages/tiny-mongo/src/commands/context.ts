import { type Long, Double } from 'bson'
import { badValue, failedToParse, typeMismatch } from '../errors.ts'
import type { Store } from '../store.ts'
import { findCollection } from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import { evaluate, compileExpression } from '../aggregate/expression.ts'
import type { Variables } from '../aggregate/scope.ts'
import { toNumber, width } from '../values/numbers.ts'
import { isBinary, isPlainObject, typeName, type Doc } from '../values/types.ts'
import { checkNames } from '../writes/namespaces.ts'

/** One command as it arrived: `body` with its document sequences folded in. */
export interface Request {
  store: Store
  name: string
  database: string
  body: Doc
  connection: number
  /** The client does not wait for a reply. */
  silent: boolean
}

export type Command = (request: Request) => Promise<Doc> | Doc

export const OK = new Double(1)

/** The collection a command names; the name is checked, the collection may not exist. */
export const target = (
  r: Request,
  field = r.name,
): { name: string; namespace: string; found: Collection | undefined } => {
  const name = r.body[field]
  if (typeof name !== 'string') throw badValue(`collection name has invalid type ${typeName(name)}`)
  checkNames(r.database, name)
  return {
    name,
    namespace: `${r.database}.${name}`,
    found: findCollection(r.store.catalog, r.database, name),
  }
}

const wrongType = (field: string, value: unknown, expected: string) =>
  typeMismatch(`BSON field '${field}' is the wrong type '${typeName(value)}', expected type ${expected}`)

export const docField = (body: Doc, field: string): Doc | undefined => {
  const value = body[field]
  if (value === undefined || value === null) return undefined
  if (!isPlainObject(value)) throw wrongType(field, value, "'object'")
  return value
}

export const arrayField = (body: Doc, field: string): unknown[] => {
  const value = body[field]
  if (value === undefined) throw failedToParse(`BSON field '${field}' is missing but a required field`)
  if (!Array.isArray(value)) throw wrongType(field, value, "'array'")
  return value
}

/** A whole, non-negative number; negative ones are refused with MongoDB's sentence. */
export const countField = (body: Doc, field: string): number | undefined => {
  const value = body[field]
  if (value === undefined || value === null) return undefined
  if (width(value) === undefined) throw wrongType(field, value, "types '[long, int, decimal, double]'")
  const n = Math.trunc(toNumber(value))
  if (n < 0) throw badValue(`BSON field '${field}' value must be >= 0, actual value '${n}'`)
  return n
}

export const boolField = (body: Doc, field: string, fallback = false): boolean => {
  const value = body[field]
  if (value === undefined || value === null) return fallback
  if (typeof value === 'boolean') return value
  if (width(value) !== undefined) return toNumber(value) !== 0
  throw wrongType(field, value, "types '[bool, long, int, decimal, double]'")
}

export const deadlineOf = (body: Doc): number | undefined => {
  const ms = countField(body, 'maxTimeMS')
  return ms ? Date.now() + ms : undefined
}

/** The variables of `let`, computed once, and $$NOW, the same for the whole command. */
export const variablesOf = (body: Doc): Variables => {
  const vars: Variables = { NOW: new Date() }
  const given = docField(body, 'let')
  if (!given) return vars
  for (const [name, expr] of Object.entries(given)) vars[name] = evaluate(compileExpression(expr), {}, vars)
  return vars
}

export const sessionOf = (body: Doc): string | undefined => {
  const lsid = body['lsid']
  const id = isPlainObject(lsid) ? lsid['id'] : undefined
  return isBinary(id) ? Buffer.from(id.buffer.subarray(0, id.position)).toString('hex') : undefined
}

export const cursorReply = (
  batch: 'firstBatch' | 'nextBatch',
  docs: unknown[],
  id: Long,
  namespace: string,
): Doc => ({
  cursor: { [batch]: docs, id, ns: namespace },
  ok: OK,
})
