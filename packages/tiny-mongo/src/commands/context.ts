import { Double } from 'bson'
import { compileExpression } from '../aggregate/expression.ts'
import type { Variables } from '../aggregate/scope.ts'
import { badValue, failedToParse, typeMismatch } from '../errors.ts'
import { findCollection } from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import type { Store } from '../store.ts'
import { toNumber, width } from '../values/numbers.ts'
import { isPlainObject, typeName, type Doc } from '../values/types.ts'
import type { Work } from '../work.ts'
import { checkNames } from '../writes/insert.ts'

/** One command as it arrived: `body` with its document sequences folded in. */
export interface Request {
  store: Store
  name: string
  database: string
  body: Doc
  connection: number
  work: Work
}

export type Command = (request: Request) => Promise<Doc> | Doc

export const OK = new Double(1)

export interface Target {
  name: string
  namespace: string
  found: Collection | undefined
}

/** The collection a command names; the name is checked, the collection may not exist. */
export const target = (r: Request): Target => {
  const name = r.body[r.name]
  if (typeof name !== 'string') throw badValue(`collection name has invalid type ${typeName(name)}`)
  checkNames(r.database, name)
  const found = findCollection(r.store.catalog, r.database, name)
  return { name, namespace: `${r.database}.${name}`, found }
}

const wrongType = (field: string, value: unknown, expected: string) =>
  typeMismatch(`BSON field '${field}' is the wrong type '${typeName(value)}', expected type ${expected}`)

export const docField = (body: Doc, field: string): Doc | undefined => {
  const value = body[field] ?? undefined
  if (value === undefined || isPlainObject(value)) return value
  throw wrongType(field, value, "'object'")
}

export const arrayField = (body: Doc, field: string): unknown[] => {
  const value = body[field]
  if (value === undefined) throw failedToParse(`BSON field '${field}' is missing but a required field`)
  if (Array.isArray(value)) return value
  throw wrongType(field, value, "'array'")
}

export const numberField = (body: Doc, field: string): number | undefined => {
  const value = body[field] ?? undefined
  if (value === undefined) return undefined
  if (width(value) !== undefined) return Math.trunc(toNumber(value))
  throw wrongType(field, value, "types '[long, int, decimal, double]'")
}

/** A whole, non-negative number; negative ones are refused with MongoDB's sentence. */
export const countField = (body: Doc, field: string): number | undefined => {
  const n = numberField(body, field)
  if (n === undefined || n >= 0) return n
  throw badValue(`BSON field '${field}' value must be >= 0, actual value '${n}'`)
}

export const boolField = (body: Doc, field: string, fallback = false): boolean => {
  const value = body[field] ?? fallback
  if (typeof value === 'boolean') return value
  if (width(value) !== undefined) return toNumber(value) !== 0
  throw wrongType(field, value, "types '[bool, long, int, decimal, double]'")
}

/** The variables of `let`, computed once, and $$NOW, the same for the whole command. */
export const variablesOf = (body: Doc): Variables => {
  const vars: Variables = { NOW: new Date() }
  for (const [name, expr] of Object.entries(docField(body, 'let') ?? {}))
    vars[name] = compileExpression(expr, vars)({ root: {}, current: {}, vars })
  return vars
}
