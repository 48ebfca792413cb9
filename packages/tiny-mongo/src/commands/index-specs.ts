import { badValue, failedToParse, notImplemented, refuse } from '../errors.ts'
import { compileFilter } from '../query/matcher.ts'
import { specOf, type Index, type IndexSpec } from '../storage/index-definition.ts'
import { keyText } from '../storage/key-text.ts'
import { toNumber, truthy, width } from '../values/numbers.ts'
import { isPlainObject, typeName, type Doc } from '../values/types.ts'
import { checkCollation } from './known-fields.ts'

const ABSENT_KINDS = ['text', '2d', '2dsphere', 'columnstore', 'geoHaystack']

const checkComponent = (field: string, way: unknown): void => {
  if (field === '') throw refuse(67, 'Index keys cannot be an empty field.')
  if (field.includes('$**')) throw notImplemented('a wildcard index')
  if (field.startsWith('$') || field.split('.').includes(''))
    throw refuse(67, `Index key contains an illegal field name: '${field}'`)
  if (way === 'hashed') return
  if (typeof way === 'string')
    throw ABSENT_KINDS.includes(way)
      ? notImplemented(`a ${way} index`)
      : refuse(67, `Unknown index plugin '${way}'`)
  const allowed = 'Only numbers > 0, numbers < 0, and strings are allowed.'
  if (!(Math.abs(toNumber(way)) > 0))
    throw refuse(67, `Values in v:2 index key pattern cannot be of type ${typeName(way)}. ${allowed}`)
}

const checkKey = (key: unknown): Doc => {
  if (!isPlainObject(key) || Object.keys(key).length === 0) throw refuse(67, 'Index keys cannot be empty.')
  for (const [field, way] of Object.entries(key)) checkComponent(field, way)
  if (Object.keys(key).length > 32) throw refuse(13103, 'too many compound keys')
  return key
}

const KNOWN = [
  'key',
  'name',
  'unique',
  'sparse',
  'hidden',
  'partialFilterExpression',
  'expireAfterSeconds',
  'collation',
  'v',
  'ns',
]
const TOLD_BACK = [
  'background',
  'default_language',
  'language_override',
  'weights',
  'textIndexVersion',
  'bits',
  'min',
  'max',
  'storageEngine',
  '2dsphereIndexVersion',
]

const extraOf = (given: Doc): Doc => {
  const extra: Doc = {}
  for (const [field, value] of Object.entries(given)) {
    if (TOLD_BACK.includes(field)) extra[field] = value
    else if (!KNOWN.includes(field))
      throw refuse(
        197,
        `Error in specification ${keyText(given)} :: caused by :: The field '${field}' is not valid for an index specification. Specification: ${keyText(given)}`,
      )
  }
  return extra
}

const checkExpiry = (seconds: unknown, key: Doc): number | undefined => {
  if (seconds === undefined) return undefined
  const n = toNumber(seconds)
  if (width(seconds) === undefined || !(n >= 0 && n <= 2147483647))
    throw refuse(67, `TTL index 'expireAfterSeconds' option must be numeric and within an acceptable range`)
  if (Object.keys(key).length > 1)
    throw refuse(67, 'TTL indexes are single-field indexes, compound indexes do not support TTL')
  if ('_id' in key)
    throw refuse(197, "The field 'expireAfterSeconds' is not valid for an _id index specification")
  return n
}

const partialOf = (spec: unknown, sparse: boolean): Doc | undefined => {
  if (spec === undefined) return undefined
  if (!isPlainObject(spec)) throw refuse(67, "The field 'partialFilterExpression' must be an object")
  if (sparse) throw refuse(67, 'cannot mix "partialFilterExpression" and "sparse" options')
  compileFilter(spec)
  return spec
}

/** Reads one index of createIndexes; refuses what no index can be and, by name, the kinds this store does not have. */
export const parseIndex = (given: unknown): IndexSpec => {
  if (!isPlainObject(given)) throw badValue('The elements of the "indexes" array must be objects')
  const { name, collation } = given
  checkCollation(collation)
  const key = checkKey(given['key'])
  const extra = extraOf(given)
  if (typeof name !== 'string' || name === '')
    throw failedToParse("The 'name' field is a required property of an index specification")
  const sparse = truthy(given['sparse'])
  return specOf({
    id: 0,
    name,
    key,
    unique: truthy(given['unique']),
    sparse,
    hidden: truthy(given['hidden']),
    partial: partialOf(given['partialFilterExpression'], sparse),
    expireAfterSeconds: checkExpiry(given['expireAfterSeconds'], key),
    extra,
  })
}

/** An index as listIndexes shows it. */
export const describeIndex = (index: IndexSpec): Doc => ({
  v: 2,
  key: index.key,
  name: index.name,
  unique: index.unique && index.name !== '_id_' ? true : undefined,
  sparse: index.sparse || undefined,
  hidden: index.hidden || undefined,
  partialFilterExpression: index.partial,
  expireAfterSeconds: index.expireAfterSeconds,
  ...index.extra,
})

/** What makes two indexes the same: their keys and partial filter. */
const shape = ({ key, partial }: IndexSpec): string => keyText({ key, partial })

const options = ({ unique, sparse, expireAfterSeconds }: IndexSpec): string =>
  keyText({ unique, sparse, expireAfterSeconds })

const conflict = (index: IndexSpec, wanted: IndexSpec, alike: boolean): Error => {
  const what = `Requested index: ${keyText(describeIndex(wanted))}, existing index: ${keyText(describeIndex(index))}`
  if (index.name !== wanted.name)
    return options(index) === options(wanted)
      ? refuse(85, `Index already exists with a different name: ${index.name}`)
      : refuse(85, `An equivalent index already exists with a different name and options. ${what}`)
  return alike
    ? refuse(85, `An equivalent index already exists with the same name but different options. ${what}`)
    : refuse(
        86,
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. ${what}`,
      )
}

/** True when the index is there already; refuses (85, 86) one that contradicts another. */
export const isPresent = (existing: Index[], wanted: IndexSpec): boolean => {
  if (keyText(wanted.key) === '{ _id: 1 }') return true
  for (const index of existing) {
    const alike = shape(index) === shape(wanted)
    if (index.name === wanted.name && alike && options(index) === options(wanted)) return true
    if (index.name === wanted.name || alike) throw conflict(index, wanted, alike)
  }
  return false
}
