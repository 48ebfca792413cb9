import { failedToParse, notImplemented, typeMismatch } from '../errors.ts'
import { sameValue } from '../values/compare.ts'
import {
  getField,
  isPlainObject,
  NUMBER_CODES,
  TYPE_CODES,
  typeCode,
  words,
  type Doc,
} from '../values/types.ts'
import type { Filter } from './filter.ts'

type Check = (value: unknown) => boolean

const ABSENT = words(
  'allOf anyOf oneOf not minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems uniqueItems minProperties maxProperties patternProperties dependencies additionalItems encrypt encryptMetadata',
)

const listOf = (name: string, arg: unknown): unknown[] => {
  if (Array.isArray(arg)) return arg
  throw typeMismatch(`$jsonSchema keyword '${name}' must be an array`)
}

const typeCodes = (name: unknown): readonly number[] => {
  if (name === 'number') return NUMBER_CODES
  const code = TYPE_CODES[name === 'boolean' ? 'bool' : String(name)]
  if (code !== undefined) return [code]
  throw failedToParse(`Unknown type name alias: ${String(name)}`)
}

const onDocument = (test: (doc: Doc) => boolean): Check => {
  return (value) => !isPlainObject(value) || test(value)
}

const propertiesOf = (schema: Doc): Map<string, Check> => {
  const given = schema['properties'] ?? {}
  if (!isPlainObject(given)) throw typeMismatch("$jsonSchema keyword 'properties' must be an object")
  return new Map(Object.entries(given).map(([name, inner]) => [name, compile(inner)]))
}

const KEYWORDS: Record<string, (arg: unknown, schema: Doc, name: string) => Check> = {
  bsonType(arg) {
    const codes = (Array.isArray(arg) ? arg : [arg]).flatMap(typeCodes)
    return (value) => codes.includes(typeCode(value))
  },
  type: (arg, schema) => KEYWORDS['bsonType']?.(arg, schema, 'type') ?? (() => true),
  required(arg, _, name) {
    const names = listOf(name, arg).map(String)
    return onDocument((doc) => names.every((each) => getField(doc, each) !== undefined))
  },
  properties(_, schema) {
    const checks = [...propertiesOf(schema)]
    return onDocument((doc) =>
      checks.every(([name, check]) => getField(doc, name) === undefined || check(getField(doc, name))),
    )
  },
  additionalProperties(arg, schema) {
    const known = propertiesOf(schema)
    const check: Check = typeof arg === 'boolean' ? () => arg : compile(arg)
    return onDocument((doc) => Object.keys(doc).every((name) => known.has(name) || check(doc[name])))
  },
  items(arg) {
    const check = compile(arg)
    return (value) => !Array.isArray(value) || value.every(check)
  },
  enum(arg, _, name) {
    const values = listOf(name, arg)
    return (value) => values.some((each) => sameValue(each, value))
  },
  title: () => () => true,
  description: () => () => true,
}

const compile = (schema: unknown): Check => {
  if (!isPlainObject(schema)) throw typeMismatch('$jsonSchema must be an object')
  const checks = Object.entries(schema).map(([name, arg]) => {
    const make = KEYWORDS[name]
    if (make) return make(arg, schema, name)
    if (ABSENT.has(name)) throw notImplemented(`$jsonSchema keyword '${name}'`)
    throw failedToParse(`Unknown $jsonSchema keyword: ${name}`)
  })
  return (value) => checks.every((check) => check(value))
}

/** What mongoose sends of MongoDB's JSON Schema, as a predicate on documents; the rest is refused by name. */
export const compileSchema = (schema: unknown): Filter => compile(schema)
