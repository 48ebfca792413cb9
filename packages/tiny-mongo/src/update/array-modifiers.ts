import { BSONRegExp } from 'bson'
import { badValue, failedToParse, refuse, typeMismatch } from '../errors.ts'
import { isOnElements, type MatchOptions } from '../query/filter.ts'
import { compileElement, compileFilter } from '../query/matcher.ts'
import { compileSort } from '../query/sorter.ts'
import { identity } from '../storage/key-encoding.ts'
import { keyText } from '../storage/key-text.ts'
import { compareValues, sameValue } from '../values/compare.ts'
import { toNumber, width } from '../values/numbers.ts'
import { lastName } from '../values/paths.ts'
import { isPlainObject, typeName, type Doc } from '../values/types.ts'

/** Gives a field's new value from its old one (undefined: missing). Returning the old value itself changes nothing. */
export type Modify = (old: unknown, path: string, doc: Doc) => unknown

const CLAUSES = ['$each', '$slice', '$sort', '$position']

const wholeOf = (name: string, value: unknown): number | undefined => {
  if (value === undefined) return undefined
  const n = toNumber(value)
  if (Number.isInteger(n)) return n
  throw badValue(`The value for ${name} must be an integer value but was given type: ${typeName(value)}`)
}

type Order = (a: unknown, b: unknown) => number

const orderOf = (spec: unknown): Order | undefined => {
  if (spec === undefined) return undefined
  const ways = isPlainObject(spec) ? Object.values(spec) : [spec]
  if (!isPlainObject(spec) && width(spec) === undefined)
    throw badValue('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1}')
  if (ways.length === 0) throw badValue('The $sort pattern is empty when it should be a set of fields.')
  if (!ways.every((way) => Math.abs(toNumber(way)) === 1))
    throw badValue('The $sort element value must be either 1 or -1')
  const sorter = isPlainObject(spec) ? compileSort(spec) : undefined
  if (!sorter) return (a, b) => compareValues(a, b) * toNumber(spec)
  const keyOf = (item: unknown): unknown[] => sorter.key(isPlainObject(item) ? item : {})
  return (a, b) => sorter.compare(keyOf(a), keyOf(b))
}

const within = (doc: Doc): string => `in document ${keyText({ _id: doc['_id'] })}`

const push = (arg: unknown): Modify => {
  const spec: Doc = isPlainObject(arg) && '$each' in arg ? arg : { $each: [arg] }
  const unknown = Object.keys(spec).find((name) => !CLAUSES.includes(name))
  if (unknown) throw badValue(`Unrecognized clause in $push: ${unknown}`)
  const { $each: each } = spec
  if (!Array.isArray(each))
    throw badValue(`The argument to $each in $push must be an array but it was of type: ${typeName(each)}`)
  const position = wholeOf('$position', spec['$position'])
  const slice = wholeOf('$slice', spec['$slice'])
  const order = orderOf(spec['$sort'])
  return (old = [], path, doc) => {
    if (!Array.isArray(old))
      throw badValue(`The field '${path}' must be an array but is of type ${typeName(old)} ${within(doc)}`)
    const at = position ?? old.length
    const items: unknown[] = [...old.slice(0, at), ...each, ...old.slice(at)]
    if (order) items.sort(order)
    if (slice === undefined) return items
    return slice < 0 ? items.slice(slice) : items.slice(0, slice)
  }
}

const addToSet = (arg: unknown): Modify => {
  const many = isPlainObject(arg) && Object.keys(arg)[0] === '$each'
  const values: unknown = many ? arg['$each'] : [arg]
  if (!Array.isArray(values))
    throw typeMismatch(`The argument to $each in $addToSet must be an array but it was ${typeName(values)}`)
  if (many && Object.keys(arg).length > 1)
    throw badValue(`Found unexpected fields after $each in $addToSet: ${keyText(arg)}`)
  return (old = [], path) => {
    if (!Array.isArray(old))
      throw badValue(`Cannot apply $addToSet to non-array field '${lastName(path)}' of type ${typeName(old)}`)
    const known = new Set(old.map(identity))
    const added = values.filter((value) => !known.has(identity(value)) && known.add(identity(value)))
    return [...old, ...added]
  }
}

/** Which elements $pull removes: those equal, those that meet operators, or documents that a query matches. */
const pullTest = (arg: unknown, o: MatchOptions): ((item: unknown) => boolean) => {
  if (arg instanceof BSONRegExp) return compileElement({ $regex: arg }, o)
  if (!isPlainObject(arg)) return (item) => sameValue(item, arg)
  if (isOnElements(arg) && Object.keys(arg)[0] !== '$not') return compileElement(arg, o)
  const filter = compileFilter(arg, o)
  return (item) => isPlainObject(item) && filter(item)
}

const removing = (gone: (item: unknown) => boolean): Modify => {
  return (old) => {
    if (old === undefined) return undefined
    if (!Array.isArray(old)) throw badValue('Cannot apply $pull to a non-array value')
    const kept = old.filter((item) => !gone(item))
    return kept.length < old.length ? kept : old
  }
}

const pullAll = (arg: unknown): Modify => {
  if (!Array.isArray(arg))
    throw badValue(`$pullAll requires an array argument but was given a ${typeName(arg)}`)
  const gone = new Set(arg.map(identity))
  return removing((item) => gone.has(identity(item)))
}

const pop = (arg: unknown): Modify => {
  const way = toNumber(arg)
  if (way !== 1 && way !== -1) throw failedToParse(`$pop expects 1 or -1, found: ${String(arg)}`)
  return (old, path) => {
    if (old === undefined) return undefined
    if (!Array.isArray(old))
      throw refuse(14, `Path '${path}' contains an element of non-array type '${typeName(old)}'`)
    return way === 1 ? old.slice(0, -1) : old.slice(1)
  }
}

export const ARRAY_MODIFIERS: Record<string, (arg: unknown, o: MatchOptions) => Modify> = {
  $push: push,
  $addToSet: addToSet,
  $pull: (arg, o) => removing(pullTest(arg, o)),
  $pullAll: pullAll,
  $pop: pop,
}
