import { refuse } from '../errors.ts'
import { identity } from '../storage/key-encoding.ts'
import { tick } from '../turn.ts'
import { foldValue, type Collation } from '../values/collation.ts'
import { compareValues } from '../values/compare.ts'
import { toNumber, width } from '../values/numbers.ts'
import { isPlainObject, setField, typeName, type Doc } from '../values/types.ts'
import { accumulate } from './accumulators.ts'
import { isNil, simple, type Simple } from './scope.ts'

const array = (name: string, value: unknown, code: number): unknown[] => {
  if (!Array.isArray(value))
    throw refuse(code, `${name}'s argument must be an array, but is ${typeName(value)}`)
  tick(value.length)
  return value
}

const whole = (name: string, value: unknown, code: number): number => {
  const n = toNumber(value)
  if (width(value) === undefined || !Number.isInteger(n))
    throw refuse(code, `${name} needs a 32-bit integer, but is given ${typeName(value)}`)
  return n
}

const elementAt: Simple['apply'] = ([items, at]) => {
  if (isNil(items) || isNil(at)) return null
  return array('$arrayElemAt', items, 28689).at(whole('$arrayElemAt', at, 28690))
}

/** No stored array is longer: a document ends at 16 MiB. */
const LONGEST = 4_000_000

const concat: Simple['apply'] = (args) => {
  if (args.some(isNil)) return null
  const joined = args.flatMap((arg) => array('$concatArrays', arg, 28664))
  if (joined.length > LONGEST) throw refuse(146, '$concatArrays would use too much memory')
  return joined
}

const slice: Simple['apply'] = ([items, from, count]) => {
  if (isNil(items) || isNil(from) || count === null) return null
  const list = array('$slice', items, 28724)
  const first = whole('$slice', from, 28725)
  if (count === undefined) return first < 0 ? list.slice(first) : list.slice(0, first)
  const size = whole('$slice', count, 28727)
  if (size <= 0) throw refuse(28729, `Third argument to $slice must be positive: ${size}`)
  const start = first < 0 ? Math.max(0, list.length + first) : first
  return list.slice(start, start + size)
}

const includes: Simple['apply'] = ([value, items], collation) => {
  if (!Array.isArray(items))
    throw refuse(40081, `$in requires an array as a second argument, found: ${typeName(items)}`)
  return array('$in', items, 40081).some((item) => compareValues(item, value, collation?.strings) === 0)
}

type Keyed = Map<string, unknown>

const keyed = (name: string, value: unknown, code: number, collation?: Collation): Keyed =>
  new Map(array(name, value, code).map((item) => [identity(foldValue(item, collation)), item]))

const sorted = (items: unknown[]): unknown[] => items.sort((a, b) => compareValues(a, b))

const union: Simple['apply'] = (args, collation) => {
  if (args.some(isNil)) return null
  return sorted([...new Map(args.flatMap((arg) => [...keyed('$setUnion', arg, 17043, collation)])).values()])
}

const intersection: Simple['apply'] = (args, collation) => {
  if (args.some(isNil)) return null
  const [first = new Map<string, unknown>(), ...others] = args.map((arg) =>
    keyed('$setIntersection', arg, 17047, collation),
  )
  const shared = [...first].filter(([key]) => others.every((other) => other.has(key)))
  return sorted(shared.map(([, item]) => item))
}

const difference: Simple['apply'] = ([a, b], collation) => {
  if (isNil(a) || isNil(b)) return null
  const gone = keyed('$setDifference', b, 17049, collation)
  const kept = [...keyed('$setDifference', a, 17048, collation)].filter(([key]) => !gone.has(key))
  return kept.map(([, item]) => item)
}

const pairOf = (entry: unknown): [unknown, unknown] => {
  if (Array.isArray(entry) && entry.length === 2) return [entry[0], entry[1]]
  if (Array.isArray(entry))
    throw refuse(
      40397,
      `$arrayToObject requires an array of size 2 arrays, found array of size: ${entry.length}`,
    )
  if (isPlainObject(entry) && Object.keys(entry).length === 2 && 'k' in entry && 'v' in entry)
    return [entry['k'], entry['v']]
  throw isPlainObject(entry)
    ? refuse(40392, "$arrayToObject requires an object keys of 'k' and 'v'.")
    : refuse(40398, `Unrecognised input type format for $arrayToObject: ${typeName(entry)}`)
}

const toObject: Simple['apply'] = ([pairs]) => {
  if (isNil(pairs)) return null
  const made: Doc = {}
  for (const entry of array('$arrayToObject', pairs, 40386)) {
    const [name, value] = pairOf(entry)
    if (typeof name !== 'string')
      throw refuse(40394, `$arrayToObject requires that 'k' is of type string. Found type: ${typeName(name)}`)
    setField(made, name, value)
  }
  return made
}

/** Of one array, or of the arguments: those operators that are accumulators too. */
const spread = (name: string): Simple =>
  simple(0, Infinity, (args, collation) => {
    const [only] = args
    return accumulate(name, args.length === 1 && Array.isArray(only) ? only : args, collation)
  })

const end = (name: string, at: number): Simple =>
  simple(1, 1, ([items]) => (isNil(items) ? null : array(name, items, 28689).at(at)))

export const ARRAYS: Record<string, Simple> = {
  $arrayElemAt: simple(2, 2, elementAt),
  $concatArrays: simple(0, Infinity, concat),
  $slice: simple(2, 3, slice),
  $in: simple(2, 2, includes),
  $isArray: simple(1, 1, ([value]) => Array.isArray(value)),
  $size: simple(1, 1, ([items]) => {
    if (Array.isArray(items)) return items.length
    throw refuse(17124, `The argument to $size must be an array, but was of type: ${typeName(items)}`)
  }),
  $reverseArray: simple(1, 1, ([items]) =>
    isNil(items) ? null : [...array('$reverseArray', items, 34435)].reverse(),
  ),
  $first: end('$first', 0),
  $last: end('$last', -1),
  $setUnion: simple(0, Infinity, union),
  $setIntersection: simple(0, Infinity, intersection),
  $setDifference: simple(2, 2, difference),
  $arrayToObject: simple(1, 1, toObject),
  $sum: spread('$sum'),
  $avg: spread('$avg'),
  $min: spread('$min'),
  $max: spread('$max'),
}
