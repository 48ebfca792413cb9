import { refuse } from '../errors.ts'
import { identity } from '../storage/key-encoding.ts'
import { compareValues, sameValue } from '../values/compare.ts'
import { toNumber, truthy, width } from '../values/numbers.ts'
import { setField, typeName, type Doc } from '../values/types.ts'
import { addAll, average, extreme } from './folding.ts'
import { isNil, type Simple } from './scope.ts'

const simple = (least: number, most: number, apply: Simple['apply']): Simple => ({ least, most, apply })

const array = (name: string, value: unknown, code: number): unknown[] => {
  if (!Array.isArray(value))
    throw refuse(code, `${name}'s argument must be an array, but is ${typeName(value)}`)
  return value
}

const elementAt = ([items, at]: unknown[]): unknown => {
  if (isNil(items) || isNil(at)) return null
  const list = array('$arrayElemAt', items, 28689)
  if (width(at) === undefined)
    throw refuse(28690, `$arrayElemAt's second argument must be a numeric value, but is ${typeName(at)}`)
  const index = toNumber(at)
  return list[index < 0 ? list.length + index : index]
}

const concat = (args: unknown[]): unknown => {
  if (args.some(isNil)) return null
  return args.flatMap((arg) => array('$concatArrays', arg, 28664))
}

const slice = ([items, from, count]: unknown[]): unknown => {
  if (isNil(items) || isNil(from)) return null
  const list = array('$slice', items, 28724)
  const first = toNumber(from)
  if (count === undefined) return first < 0 ? list.slice(first) : list.slice(0, first)
  const size = toNumber(count)
  if (size <= 0) throw refuse(28729, `Third argument to $slice must be positive: ${size}`)
  const start = first < 0 ? Math.max(0, list.length + first) : first
  return list.slice(start, start + size)
}

const includes = ([value, items]: unknown[]): unknown => {
  if (!Array.isArray(items))
    throw refuse(40081, `$in requires an array as a second argument, found: ${typeName(items)}`)
  return items.some((item) => sameValue(item, value))
}

const indexOf = ([items, value, from, to]: unknown[]): unknown => {
  if (isNil(items)) return null
  const list = array('$indexOfArray', items, 40090)
  const end = isNil(to) ? list.length : Math.min(list.length, toNumber(to))
  for (let i = isNil(from) ? 0 : toNumber(from); i < end; i++) if (sameValue(list[i], value)) return i
  return -1
}

const range = ([from, to, by]: unknown[]): unknown => {
  const step = by === undefined ? 1 : toNumber(by)
  if (step === 0) throw refuse(34449, '$range requires a non-zero step value')
  const numbers: number[] = []
  const end = toNumber(to)
  for (let n = toNumber(from); step > 0 ? n < end : n > end; n += step) numbers.push(n)
  return numbers
}

const unique = (items: unknown[]): unknown[] => [
  ...new Map(items.map((item) => [identity(item), item])).values(),
]
const sorted = (items: unknown[]): unknown[] => items.sort((a, b) => compareValues(a, b))

const union = (args: unknown[]): unknown =>
  args.some(isNil) ? null : sorted(unique(args.flatMap((arg) => array('$setUnion', arg, 17043))))

const intersection = (args: unknown[]): unknown => {
  if (args.some(isNil)) return null
  const sets = args.map((arg) => new Set(array('$setIntersection', arg, 17047).map(identity)))
  return sorted(
    unique((args[0] ?? []) as unknown[]).filter((item) => sets.every((set) => set.has(identity(item)))),
  )
}

const difference = ([a, b]: unknown[]): unknown => {
  if (isNil(a) || isNil(b)) return null
  const gone = new Set(array('$setDifference', b, 17049).map(identity))
  return unique(array('$setDifference', a, 17048)).filter((item) => !gone.has(identity(item)))
}

const subset = ([a, b]: unknown[]): boolean => {
  const all = new Set(array('$setIsSubset', b, 17042).map(identity))
  return array('$setIsSubset', a, 17046).every((item) => all.has(identity(item)))
}

const equals = (args: unknown[]): boolean => {
  const [first, ...rest] = args.map((arg) => new Set(array('$setEquals', arg, 17044).map(identity)))
  return rest.every((set) => set.size === first!.size && [...set].every((item) => first!.has(item)))
}

const toObject = ([pairs]: unknown[]): unknown => {
  if (isNil(pairs)) return null
  const made: Doc = {}
  for (const pair of array('$arrayToObject', pairs, 40386)) {
    const [name, value] = Array.isArray(pair) ? pair : [(pair as Doc)['k'], (pair as Doc)['v']]
    if (typeof name !== 'string')
      throw refuse(
        40394,
        `$arrayToObject requires an object with keys 'k' and 'v', where the value of 'k' must be of type string. Found type: ${typeName(name)}`,
      )
    setField(made, name, value)
  }
  return made
}

/** Of one array, or of the arguments: those operators that are accumulators too. */
const spread =
  (fold: (items: unknown[]) => unknown): Simple['apply'] =>
  (args) =>
    fold(args.length === 1 && Array.isArray(args[0]) ? args[0] : args)

const ends =
  (at: number): Simple['apply'] =>
  ([items]) =>
    isNil(items) ? null : array(at ? '$last' : '$first', items, 28689).at(at)

export const ARRAYS: Record<string, Simple> = {
  $arrayElemAt: simple(2, 2, elementAt),
  $concatArrays: simple(0, Infinity, concat),
  $slice: simple(2, 3, slice),
  $in: simple(2, 2, includes),
  $indexOfArray: simple(2, 4, indexOf),
  $isArray: simple(1, 1, ([value]) => Array.isArray(value)),
  $size: simple(1, 1, ([items]) => {
    if (!Array.isArray(items))
      throw refuse(17124, `The argument to $size must be an array, but was of type: ${typeName(items)}`)
    return items.length
  }),
  $range: simple(2, 3, range),
  $reverseArray: simple(1, 1, ([items]) =>
    isNil(items) ? null : [...array('$reverseArray', items, 34435)].reverse(),
  ),
  $first: simple(1, 1, ends(0)),
  $last: simple(1, 1, ends(-1)),
  $setUnion: simple(0, Infinity, union),
  $setIntersection: simple(0, Infinity, intersection),
  $setDifference: simple(2, 2, difference),
  $setIsSubset: simple(2, 2, subset),
  $setEquals: simple(2, Infinity, equals),
  $anyElementTrue: simple(1, 1, ([items]) => array('$anyElementTrue', items, 17041).some(truthy)),
  $allElementsTrue: simple(1, 1, ([items]) => array('$allElementsTrue', items, 17040).every(truthy)),
  $arrayToObject: simple(1, 1, toObject),
  $sum: simple(0, Infinity, spread(addAll)),
  $avg: simple(0, Infinity, spread(average)),
  $min: simple(
    0,
    Infinity,
    spread((items) => extreme(items, -1)),
  ),
  $max: simple(
    0,
    Infinity,
    spread((items) => extreme(items, 1)),
  ),
}
