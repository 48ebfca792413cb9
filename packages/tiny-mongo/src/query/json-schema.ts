import { failedToParse, notImplemented } from '../errors.ts'
import { compareNumbers, sameValue } from '../values/compare.ts'
import { toNumber, width } from '../values/numbers.ts'
import { getField, isPlainObject, TYPE_CODES, typeCode, type Doc } from '../values/types.ts'
import { toRegExp } from './regex.ts'

type Check = (value: unknown) => boolean

const JSON_TYPES: Record<string, number[]> = {
  number: [1, 16, 18, 19],
  boolean: [8],
}

const typeCheck = (arg: unknown): Check => {
  const codes = new Set(
    (Array.isArray(arg) ? arg : [arg]).flatMap((name) => {
      const known =
        JSON_TYPES[String(name)] ??
        (TYPE_CODES[String(name)] === undefined ? undefined : [TYPE_CODES[String(name)]!])
      if (!known) throw failedToParse(`Unknown type name alias: ${String(name)}`)
      return known
    }),
  )
  return (v) => codes.has(typeCode(v))
}

const onNumber =
  (test: (v: unknown) => boolean): Check =>
  (v) =>
    width(v) === undefined || test(v)
const onText =
  (test: (v: string) => boolean): Check =>
  (v) =>
    typeof v !== 'string' || test(v)
const onArray =
  (test: (v: unknown[]) => boolean): Check =>
  (v) =>
    !Array.isArray(v) || test(v)
const onObject =
  (test: (v: Doc) => boolean): Check =>
  (v) =>
    !isPlainObject(v) || test(v)

const properties = (arg: Doc): Check => {
  const checks = Object.entries(arg).map(([name, schema]) => [name, compile(schema)] as const)
  return onObject((v) =>
    checks.every(([name, check]) => getField(v, name) === undefined || check(getField(v, name))),
  )
}

const additional = (arg: unknown, schema: Doc): Check => {
  const named = new Set(Object.keys((schema['properties'] as Doc | undefined) ?? {}))
  const patterns = Object.keys((schema['patternProperties'] as Doc | undefined) ?? {}).map((p) =>
    toRegExp({ pattern: p, options: '' }),
  )
  const check: Check = typeof arg === 'boolean' ? () => arg : compile(arg)
  const known = (name: string): boolean => named.has(name) || patterns.some((p) => p.test(name))
  return onObject((v) => Object.keys(v).every((name) => known(name) || check(v[name])))
}

const items = (arg: unknown): Check => {
  if (!Array.isArray(arg)) {
    const check = compile(arg)
    return onArray((v) => v.every(check))
  }
  const checks = arg.map(compile)
  return onArray((v) => checks.every((check, i) => i >= v.length || check(v[i])))
}

const list = (arg: unknown): Check[] => (arg as unknown[]).map(compile)

const ALWAYS: Check = () => true

const KEYWORDS: Record<string, (arg: unknown, schema: Doc) => Check> = {
  bsonType: typeCheck,
  type: typeCheck,
  required: (arg) => onObject((v) => (arg as string[]).every((name) => getField(v, name) !== undefined)),
  properties: (arg) => properties(arg as Doc),
  additionalProperties: additional,
  items,
  enum: (arg) => (v) => (arg as unknown[]).some((each) => sameValue(each, v)),
  minimum: (arg, s) =>
    onNumber((v) =>
      s['exclusiveMinimum'] === true ? compareNumbers(v, arg) > 0 : compareNumbers(v, arg) >= 0,
    ),
  maximum: (arg, s) =>
    onNumber((v) =>
      s['exclusiveMaximum'] === true ? compareNumbers(v, arg) < 0 : compareNumbers(v, arg) <= 0,
    ),
  exclusiveMinimum: () => ALWAYS,
  exclusiveMaximum: () => ALWAYS,
  multipleOf: (arg) => onNumber((v) => toNumber(v) % toNumber(arg) === 0),
  minLength: (arg) => onText((v) => [...v].length >= toNumber(arg)),
  maxLength: (arg) => onText((v) => [...v].length <= toNumber(arg)),
  pattern: (arg) => {
    const regex = toRegExp({ pattern: String(arg), options: '' })
    return onText((v) => regex.test(v))
  },
  minItems: (arg) => onArray((v) => v.length >= toNumber(arg)),
  maxItems: (arg) => onArray((v) => v.length <= toNumber(arg)),
  uniqueItems: (arg) =>
    onArray((v) => arg !== true || v.every((x, i) => v.findIndex((y) => sameValue(x, y)) === i)),
  minProperties: (arg) => onObject((v) => Object.keys(v).length >= toNumber(arg)),
  maxProperties: (arg) => onObject((v) => Object.keys(v).length <= toNumber(arg)),
  allOf: (arg) => {
    const checks = list(arg)
    return (v) => checks.every((check) => check(v))
  },
  anyOf: (arg) => {
    const checks = list(arg)
    return (v) => checks.some((check) => check(v))
  },
  oneOf: (arg) => {
    const checks = list(arg)
    return (v) => checks.filter((check) => check(v)).length === 1
  },
  not: (arg) => {
    const check = compile(arg)
    return (v) => !check(v)
  },
  patternProperties: (arg) => {
    const checks = Object.entries(arg as Doc).map(
      ([p, s]) => [toRegExp({ pattern: p, options: '' }), compile(s)] as const,
    )
    return onObject((v) =>
      Object.keys(v).every((name) => checks.every(([regex, check]) => !regex.test(name) || check(v[name]))),
    )
  },
  title: () => ALWAYS,
  description: () => ALWAYS,
}

const compile = (schema: unknown): Check => {
  if (!isPlainObject(schema)) throw failedToParse('$jsonSchema must be an object')
  const checks = Object.entries(schema).map(([name, arg]) => {
    const make = KEYWORDS[name]
    if (name === 'encrypt' || name === 'encryptMetadata')
      throw notImplemented(`$jsonSchema keyword '${name}'`)
    if (!make) throw failedToParse(`Unknown $jsonSchema keyword: ${name}`)
    return make(arg, schema)
  })
  return (v) => checks.every((check) => check(v))
}

/** MongoDB's dialect of JSON Schema draft 4 as a predicate on documents. */
export const compileSchema = (schema: unknown): ((doc: Doc) => boolean) => compile(schema)
