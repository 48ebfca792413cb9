import { failedToParse, notImplemented, typeMismatch } from '../errors.ts'
import { sameValue } from '../values/compare.ts'
import { getField, isPlainObject, NUMBER_CODES, TYPE_CODES, typeCode, type Doc } from '../values/types.ts'
import type { Filter } from './filter.ts'

type Check = (value: unknown) => boolean

const ABSENT = new Set(
  'allOf anyOf oneOf not minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems uniqueItems minProperties maxProperties patternProperties dependencies additionalItems encrypt encryptMetadata'.split(
    ' ',
  ),
)

const listOf = (name: string, arg: unknown): unknown[] => {
  if (!Array.isArray(arg)) throw typeMismatch(`$jsonSchema keyword '${name}' must be an array`)
  return arg
}

const typeCheck = (name: string, arg: unknown): Check => {
  const codes = (Array.isArray(arg) ? arg : [arg]).flatMap((each) => {
    if (each === 'number') return NUMBER_CODES
    const code = each === 'boolean' ? 8 : typeof each === 'string' ? TYPE_CODES[each] : undefined
    if (code === undefined) throw failedToParse(`Unknown type name alias in '${name}': ${String(each)}`)
    return [code]
  })
  return (v) => codes.includes(typeCode(v))
}

const propertiesOf = (schema: Doc): Doc => {
  const given = schema['properties'] ?? {}
  if (!isPlainObject(given)) throw typeMismatch("$jsonSchema keyword 'properties' must be an object")
  return given
}

const properties = (schema: Doc): Check => {
  const checks = Object.entries(propertiesOf(schema)).map(([name, inner]) => [name, compile(inner)] as const)
  const holds = (doc: Doc): boolean =>
    checks.every(([name, check]) => getField(doc, name) === undefined || check(getField(doc, name)))
  return (v) => !isPlainObject(v) || holds(v)
}

const additional = (arg: unknown, schema: Doc): Check => {
  const named = new Set(Object.keys(propertiesOf(schema)))
  const check: Check = typeof arg === 'boolean' ? () => arg : compile(arg)
  return (v) => !isPlainObject(v) || Object.keys(v).every((name) => named.has(name) || check(v[name]))
}

const required = (arg: unknown): Check => {
  const names = listOf('required', arg).map(String)
  return (v) => !isPlainObject(v) || names.every((name) => getField(v, name) !== undefined)
}

const items = (arg: unknown): Check => {
  const check = compile(arg)
  return (v) => !Array.isArray(v) || v.every(check)
}

const keyword = (name: string, arg: unknown, schema: Doc): Check => {
  switch (name) {
    case 'bsonType':
    case 'type':
      return typeCheck(name, arg)
    case 'required':
      return required(arg)
    case 'properties':
      return properties(schema)
    case 'additionalProperties':
      return additional(arg, schema)
    case 'items':
      return items(arg)
    case 'enum': {
      const values = listOf(name, arg)
      return (v) => values.some((each) => sameValue(each, v))
    }
    case 'title':
    case 'description':
      return () => true
    default:
      if (ABSENT.has(name)) throw notImplemented(`$jsonSchema keyword '${name}'`)
      throw failedToParse(`Unknown $jsonSchema keyword: ${name}`)
  }
}

const compile = (schema: unknown): Check => {
  if (!isPlainObject(schema)) throw typeMismatch('$jsonSchema must be an object')
  const checks = Object.entries(schema).map(([name, arg]) => keyword(name, arg, schema))
  return (v) => checks.every((check) => check(v))
}

/** What mongoose sends of MongoDB's JSON Schema, as a predicate on documents; the rest is refused by name. */
export const compileSchema = (schema: unknown): Filter => compile(schema)
