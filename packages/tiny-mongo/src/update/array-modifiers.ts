import { badValue, failedToParse, refuse, typeMismatch } from '../errors.ts'
import { compileFilter, isOperatorDoc, type MatchOptions } from '../query/matcher.ts'
import { compileSort } from '../query/sorter.ts'
import { keyText } from '../storage/key-text.ts'
import { compareValues, sameValue } from '../values/compare.ts'
import { toNumber, width, wholeNumber } from '../values/numbers.ts'
import { getField, isPlainObject, isRegex, typeName, type Doc } from '../values/types.ts'

/** Gives a field's new value from its old one (undefined: missing). Returning the old value itself changes nothing. */
export type Modify = (old: unknown, path: string, doc: Doc) => unknown

const where = (doc: Doc): string => keyText({ _id: getField(doc, '_id') })

const arrayOrNew = (old: unknown, path: string, doc: Doc): unknown[] => {
  if (old === undefined) return []
  if (Array.isArray(old)) return old
  throw badValue(
    `The field '${path}' must be an array but is of type ${typeName(old)} in document ${where(doc)}`,
  )
}

const PUSH_OPTIONS = new Set(['$each', '$slice', '$sort', '$position'])

interface PushSpec {
  each: unknown[]
  position: number | undefined
  slice: number | undefined
  sort: ((items: unknown[]) => unknown[]) | undefined
}

const wholeOf = (name: string, value: unknown): number | undefined => {
  if (value === undefined) return undefined
  const n = wholeNumber(value)
  if (n === undefined || n !== toNumber(value))
    throw badValue(`The value for ${name} must be an integer value but was given type: ${typeName(value)}`)
  return n
}

const arraySort = (spec: unknown): PushSpec['sort'] => {
  if (spec === undefined) return undefined
  if (width(spec) !== undefined) {
    const way = toNumber(spec)
    if (way !== 1 && way !== -1) throw badValue('The $sort element value must be either 1 or -1')
    return (items) => items.sort((a, b) => compareValues(a, b) * way)
  }
  if (!isPlainObject(spec))
    throw badValue(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    )
  const sorter = compileSort(spec)
  if (!sorter) throw badValue('The $sort pattern is empty when it should be a set of fields.')
  const keyOf = (item: unknown): unknown[] => sorter.key(isPlainObject(item) ? item : {})
  return (items) => items.sort((a, b) => sorter.compare(keyOf(a), keyOf(b)))
}

const pushSpec = (arg: unknown): PushSpec => {
  if (!isPlainObject(arg) || !('$each' in arg)) {
    return { each: [arg], position: undefined, slice: undefined, sort: undefined }
  }
  for (const name of Object.keys(arg))
    if (!PUSH_OPTIONS.has(name)) throw badValue(`Unrecognized clause in $push: ${name}`)
  if (!Array.isArray(arg['$each'])) {
    throw badValue(
      `The argument to $each in $push must be an array but it was of type: ${typeName(arg['$each'])}`,
    )
  }
  return {
    each: arg['$each'],
    position: wholeOf('$position', arg['$position']),
    slice: wholeOf('$slice', arg['$slice']),
    sort: arraySort(arg['$sort']),
  }
}

const push = (arg: unknown): Modify => {
  const spec = pushSpec(arg)
  return (old, path, doc) => {
    let items = [...arrayOrNew(old, path, doc)]
    const at = spec.position ?? items.length
    items.splice(at < 0 ? Math.max(0, items.length + at) : at, 0, ...spec.each)
    if (spec.sort) items = spec.sort(items)
    if (spec.slice === undefined) return items
    return spec.slice < 0 ? items.slice(spec.slice) : items.slice(0, spec.slice)
  }
}

const addToSet = (arg: unknown): Modify => {
  const many = isPlainObject(arg) && Object.keys(arg)[0] === '$each'
  const values = many ? arg['$each'] : [arg]
  if (!Array.isArray(values))
    throw typeMismatch(
      `The argument to $each in $addToSet must be an array but it was of type ${typeName(values)}`,
    )
  return (old, path) => {
    if (old !== undefined && !Array.isArray(old)) {
      throw badValue(
        `Cannot apply $addToSet to non-array field. Field named '${path.split('.').at(-1)}' has non-array type ${typeName(old)}`,
      )
    }
    const items = [...((old as unknown[] | undefined) ?? [])]
    for (const value of values) if (!items.some((item) => sameValue(item, value))) items.push(value)
    return items
  }
}

const pullTest = (arg: unknown, o: MatchOptions): ((item: unknown) => boolean) => {
  if (isOperatorDoc(arg) || isRegex(arg)) {
    const filter = compileFilter({ v: arg }, o)
    return (item) => filter({ v: item })
  }
  if (isPlainObject(arg)) {
    const filter = compileFilter(arg, o)
    return (item) => isPlainObject(item) && filter(item)
  }
  return (item) => compareValues(item, arg, o.collation?.strings) === 0
}

const pull = (arg: unknown, o: MatchOptions): Modify => {
  const gone = pullTest(arg, o)
  return (old) => {
    if (old === undefined) return undefined
    if (!Array.isArray(old)) throw badValue('Cannot apply $pull to a non-array value')
    return old.some(gone) ? old.filter((item) => !gone(item)) : old
  }
}

const pullAll = (arg: unknown): Modify => {
  if (!Array.isArray(arg))
    throw badValue(`$pullAll requires an array argument but was given a ${typeName(arg)}`)
  return (old) => {
    if (old === undefined) return undefined
    if (!Array.isArray(old)) throw badValue('Cannot apply $pull to a non-array value')
    return old.filter((item) => !arg.some((value) => sameValue(item, value)))
  }
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
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
}
