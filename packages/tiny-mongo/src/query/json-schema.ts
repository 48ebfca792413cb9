import { badValue, failedToParse, notImplemented, typeMismatch } from '../errors.ts'
import { sameValue } from '../values/compare.ts'
import { getField, isPlainObject, typeCode, words, type Doc } from '../values/types.ts'
import type { Filter } from './filter.ts'
import { typesOf } from './leaf-operators.ts'

type Check = (value: unknown) => boolean

const ABSENT = words(
  'allOf anyOf oneOf not minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems uniqueItems minProperties maxProperties patternProperties dependencies additionalItems encrypt encryptMetadata',
)

const JSON_TYPES = words('object array number string null')

const listOf = (name: string, arg: unknown): unknown[] => {
  if (Array.isArray(arg)) return arg
  throw typeMismatch(`$jsonSchema keyword '${name}' must be an array`)
}

const propertiesOf = ({ properties = {} }: Doc): Doc => {
  if (isPlainObject(properties)) return properties
  throw typeMismatch("$jsonSchema keyword 'properties' must be an object")
}

const onDocument = (test: (doc: Doc) => boolean): Check => {
  return (value) => !isPlainObject(value) || test(value)
}

const ofTypes = (arg: unknown): Check => {
  const codes = typesOf(arg)
  return (value) => codes.has(typeCode(value))
}

const jsonType = (name: unknown): string => {
  if (name === 'boolean') return 'bool'
  if (typeof name === 'string' && JSON_TYPES.has(name)) return name
  throw badValue(`Unknown type name alias: ${String(name)}`)
}

const KEYWORDS: Record<string, (arg: unknown, schema: Doc) => Check> = {
  bsonType: ofTypes,
  type: (arg) => ofTypes([arg].flat().map(jsonType)),
  required(arg) {
    const names = listOf('required', arg).map(String)
    return onDocument((doc) => names.every((name) => getField(doc, name) !== undefined))
  },
  properties(_, schema) {
    const checks = Object.entries(propertiesOf(schema)).map(
      ([name, inner]) => [name, compile(inner)] as const,
    )
    const passes = (value: unknown, check: Check): boolean => value === undefined || check(value)
    return onDocument((doc) => checks.every(([name, check]) => passes(getField(doc, name), check)))
  },
  additionalProperties(arg, schema) {
    const known = Object.keys(propertiesOf(schema))
    const check: Check = typeof arg === 'boolean' ? () => arg : compile(arg)
    return onDocument((doc) => Object.keys(doc).every((name) => known.includes(name) || check(doc[name])))
  },
  items(arg) {
    const check = compile(arg)
    return (value) => !Array.isArray(value) || value.every(check)
  },
  enum(arg) {
    const values = listOf('enum', arg)
    return (value) => values.some((each) => sameValue(each, value))
  },
  title: () => () => true,
  description: () => () => true,
}

const compile = (schema: unknown): Check => {
  if (!isPlainObject(schema)) throw typeMismatch('$jsonSchema must be an object')
  const checks = Object.entries(schema).map(([name, arg]) => {
    if (ABSENT.has(name)) throw notImplemented(`$jsonSchema keyword '${name}'`)
    const make = Object.hasOwn(KEYWORDS, name) ? KEYWORDS[name] : undefined
    if (!make) throw failedToParse(`Unknown $jsonSchema keyword: ${name}`)
    return make(arg, schema)
  })
  return (value) => checks.every((check) => check(value))
}

/** What mongoose sends of MongoDB's JSON Schema, as a predicate on documents; the rest is refused by name. */
export const compileSchema = (schema: unknown): Filter => compile(schema)
