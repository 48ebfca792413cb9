import { badValue, failedToParse, notImplemented, refuse } from '../errors.ts'
import { compileFilter } from '../query/matcher.ts'
import { specOf, type Index, type IndexSpec } from '../storage/index-definition.ts'
import { keyText } from '../storage/key-text.ts'
import { toNumber, truthy } from '../values/numbers.ts'
import { isPlainObject, typeName, words, type Doc } from '../values/types.ts'
import { checkCollation } from './known-fields.ts'

const ABSENT_KINDS = words('text 2d 2dsphere hashed columnstore')
const KNOWN = words('key name unique sparse partialFilterExpression expireAfterSeconds collation v ns')
/** Fields that change nothing here and are told back. */
const TOLD_BACK = words('background default_language language_override storageEngine')

const illegal = (why: string): Error => refuse(67, why)

const checkComponent = (field: string, way: unknown): void => {
  if (field === '') throw illegal('Index keys cannot be an empty field.')
  if (field.includes('$**')) throw notImplemented('a wildcard index')
  if (field.startsWith('$') || field.split('.').includes(''))
    throw illegal(`Index key contains an illegal field name: '${field}'`)
  if (typeof way === 'string')
    throw ABSENT_KINDS.has(way) ? notImplemented(`a ${way} index`) : illegal(`Unknown index plugin '${way}'`)
  if (Math.abs(toNumber(way)) > 0) return
  throw illegal(`Values in v:2 index key pattern cannot be of type ${typeName(way)}.`)
}

const checkKey = (key: unknown): Doc => {
  if (!isPlainObject(key) || Object.keys(key).length === 0) throw illegal('Index keys cannot be empty.')
  for (const [field, way] of Object.entries(key)) checkComponent(field, way)
  if (Object.keys(key).length > 32) throw refuse(13103, 'too many compound keys')
  return key
}

const extraOf = (given: Doc): Doc => {
  const extra: Doc = {}
  for (const [field, value] of Object.entries(given)) {
    if (field === 'hidden' && truthy(value)) throw notImplemented('a hidden index')
    const why = `The field '${field}' is not valid for an index specification. Specification: ${keyText(given)}`
    if (TOLD_BACK.has(field)) extra[field] = value
    else if (!KNOWN.has(field) && field !== 'hidden') throw refuse(197, why)
  }
  return extra
}

const expiryOf = (seconds: unknown, key: Doc): number | undefined => {
  if (seconds === undefined) return undefined
  const n = toNumber(seconds)
  if (!(n >= 0 && n <= 2147483647))
    throw illegal("TTL index 'expireAfterSeconds' option must be numeric and within an acceptable range")
  if (Object.keys(key).length > 1)
    throw illegal('TTL indexes are single-field indexes, compound indexes do not support TTL')
  if ('_id' in key)
    throw refuse(197, "The field 'expireAfterSeconds' is not valid for an _id index specification")
  return n
}

const partialOf = (spec: unknown, sparse: boolean): Doc | undefined => {
  if (spec === undefined) return undefined
  if (!isPlainObject(spec)) throw illegal("The field 'partialFilterExpression' must be an object")
  if (sparse) throw illegal('cannot mix "partialFilterExpression" and "sparse" options')
  compileFilter(spec)
  return spec
}

/** Reads one index of createIndexes; refuses what no index can be and, by name, the kinds this store does not have. */
export const parseIndex = (given: unknown): IndexSpec => {
  if (!isPlainObject(given)) throw badValue('The elements of the "indexes" array must be objects')
  checkCollation(given['collation'])
  const key = checkKey(given['key'])
  const extra = extraOf(given)
  const { name } = given
  if (typeof name !== 'string' || name === '')
    throw failedToParse("The 'name' field is a required property of an index specification")
  const sparse = truthy(given['sparse'])
  return specOf({
    id: 0,
    name,
    key,
    unique: truthy(given['unique']),
    sparse,
    partial: partialOf(given['partialFilterExpression'], sparse),
    expireAfterSeconds: expiryOf(given['expireAfterSeconds'], key),
    extra,
  })
}

/** An index as listIndexes shows it. */
export const describeIndex = (index: IndexSpec): Doc => ({
  v: 2,
  key: index.key,
  name: index.name,
  unique: (index.unique && index.name !== '_id_') || undefined,
  sparse: index.sparse || undefined,
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
  if (index.name === wanted.name && !alike)
    return refuse(86, `An existing index has the same name as the requested index. ${what}`)
  if (options(index) === options(wanted))
    return refuse(85, `Index already exists with a different name: ${index.name}`)
  return refuse(85, `An equivalent index already exists with different options. ${what}`)
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
