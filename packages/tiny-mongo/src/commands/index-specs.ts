import { badValue, notImplemented, refuse } from '../errors.ts'
import { compileFilter } from '../query/matcher.ts'
import { keyText } from '../storage/key-text.ts'
import type { Index, IndexSpec } from '../storage/index-definition.ts'
import { fullCollation, parseCollation } from '../values/collation.ts'
import { toNumber, truthy, width } from '../values/numbers.ts'
import { isPlainObject, type Doc } from '../values/types.ts'

const KINDS: Record<string, string> = {
  text: 'text',
  '2d': '2d',
  '2dsphere': '2dsphere',
  columnstore: 'columnstore',
  geoHaystack: 'geoHaystack',
}

const checkKey = (key: unknown): Doc => {
  if (!isPlainObject(key) || Object.keys(key).length === 0) throw refuse(67, 'Index keys cannot be empty.')
  for (const [field, way] of Object.entries(key)) {
    if (field === '') throw refuse(67, 'Index keys cannot be an empty field.')
    if (field.includes('$**')) throw notImplemented('a wildcard index')
    if (field.startsWith('$') || field.endsWith('.') || field.startsWith('.')) {
      throw refuse(67, `Index key contains an illegal field name: '${field}'`)
    }
    if (way === 'hashed') continue
    if (typeof way === 'string') {
      if (KINDS[way]) throw notImplemented(`a ${way} index`)
      throw refuse(67, `Unknown index plugin '${way}'`)
    }
    if (width(way) === undefined || toNumber(way) === 0 || Number.isNaN(toNumber(way))) {
      throw refuse(
        67,
        `Values in v:2 index key pattern cannot be of type ${typeof way}. Only numbers > 0, numbers < 0, and strings are allowed.`,
      )
    }
  }
  if (Object.keys(key).length > 32) throw refuse(13103, 'too many compound keys')
  return key
}

const KNOWN = new Set([
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
])
const TOLD_BACK = new Set([
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
  'dropDups',
  'prepareUnique',
])

const checkExpiry = (seconds: unknown, key: Doc): number | undefined => {
  if (seconds === undefined) return undefined
  const n = toNumber(seconds)
  if (width(seconds) === undefined || Number.isNaN(n) || n < 0 || n > 2147483647) {
    throw refuse(67, `TTL index 'expireAfterSeconds' option must be numeric and within an acceptable range`)
  }
  if (Object.keys(key).length > 1) {
    throw refuse(67, 'TTL indexes are single-field indexes, compound indexes do not support TTL')
  }
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
export const parseIndex = (given: unknown, collectionCollation: unknown): IndexSpec => {
  if (!isPlainObject(given)) throw badValue('The elements of the "indexes" array must be objects')
  const key = checkKey(given['key'])
  const extra: Doc = {}
  for (const [field, value] of Object.entries(given)) {
    if (TOLD_BACK.has(field)) extra[field] = value
    else if (!KNOWN.has(field)) {
      throw refuse(
        197,
        `Error in specification ${keyText(given)} :: caused by :: The field '${field}' is not valid for an index specification. Specification: ${keyText(given)}`,
      )
    }
  }
  if (typeof given['name'] !== 'string' || given['name'] === '')
    throw refuse(9, "The 'name' field is a required property of an index specification")
  const sparse = truthy(given['sparse'])
  const seconds = checkExpiry(given['expireAfterSeconds'], key)
  const partial = partialOf(given['partialFilterExpression'], sparse)
  const collation = given['collation'] ?? collectionCollation
  return {
    id: 0,
    name: given['name'],
    key,
    unique: truthy(given['unique']),
    sparse,
    hidden: truthy(given['hidden']),
    ...(partial ? { partial } : {}),
    ...(seconds === undefined ? {} : { expireAfterSeconds: seconds }),
    ...(parseCollation(collation) ? { collation: collation as Doc } : {}),
    extra,
    multikey: false,
    cut: false,
    building: false,
  }
}

/** An index as listIndexes shows it. */
export const describeIndex = (index: Index): Doc => ({
  v: 2,
  key: index.key,
  name: index.name,
  ...(index.unique && index.name !== '_id_' ? { unique: true } : {}),
  ...(index.sparse ? { sparse: true } : {}),
  ...(index.hidden ? { hidden: true } : {}),
  ...(index.partial ? { partialFilterExpression: index.partial } : {}),
  ...(index.expireAfterSeconds === undefined ? {} : { expireAfterSeconds: index.expireAfterSeconds }),
  ...(index.collation ? { collation: fullCollation(index.collation) } : {}),
  ...index.extra,
})

/** What makes two indexes the same: their keys, collation and partial filter. */
const shape = (i: IndexSpec): string =>
  keyText({
    key: i.key,
    collation: i.collation ? fullCollation(i.collation) : null,
    partial: i.partial ?? null,
  })

const options = (i: IndexSpec): string =>
  keyText({ unique: i.unique, sparse: i.sparse, expire: i.expireAfterSeconds ?? null })

/** True when the index is there already; refuses (85, 86) one that contradicts another. */
export const isPresent = (existing: Index[], wanted: IndexSpec): boolean => {
  const isId = keyText(wanted.key) === '{ _id: 1 }'
  if (isId) return true
  for (const index of existing) {
    const sameShape = shape(index) === shape(wanted)
    if (index.name === wanted.name) {
      if (sameShape && options(index) === options(wanted)) return true
      const what = `Requested index: ${keyText(describeIndex({ ...wanted } as Index))}, existing index: ${keyText(describeIndex(index))}`
      if (sameShape) {
        throw refuse(
          85,
          `An equivalent index already exists with the same name but different options. ${what}`,
        )
      }
      throw refuse(
        86,
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. ${what}`,
      )
    }
    if (sameShape) {
      throw refuse(
        85,
        options(index) === options(wanted)
          ? `Index already exists with a different name: ${index.name}`
          : `An equivalent index already exists with a different name and options. Requested index: ${wanted.name}, existing index: ${index.name}`,
      )
    }
  }
  return false
}
