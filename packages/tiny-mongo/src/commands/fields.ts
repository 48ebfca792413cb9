import { badValue, failedToParse, typeMismatch } from '../errors.ts'
import { toNumber, width } from '../values/numbers.ts'
import { isPlainObject, typeName, type Doc } from '../values/types.ts'

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
