import { refuse } from '../errors.ts'
import { tick } from '../work.ts'
import { compareValues, sameValue } from '../values/compare.ts'
import { truthy, width } from '../values/numbers.ts'
import { typeName } from '../values/types.ts'
import { accumulate } from './accumulators.ts'
import { isNil, simple, unlessNil, type Simple } from './scope.ts'

const array = (name: string, value: unknown, code: number): unknown[] => {
  if (!Array.isArray(value))
    throw refuse(code, `${name}'s argument must be an array, but is ${typeName(value)}`)
  tick(value.length)
  return value
}

/** What $concat and $concatArrays make is no longer than fits into a document. */
const LONGEST = 16 * 1024 * 1024

const joined = <T extends string | unknown[]>(name: string, made: T): T => {
  if (made.length <= LONGEST) return made
  throw refuse(146, `${name} would use too much memory`)
}

const concatArrays: Simple['apply'] = (args) =>
  joined(
    '$concatArrays',
    args.flatMap((arg) => array('$concatArrays', arg, 28664)),
  )

const includes: Simple['apply'] = ([value, items]) => {
  if (!Array.isArray(items))
    throw refuse(40081, `$in requires an array as a second argument, found: ${typeName(items)}`)
  return array('$in', items, 40081).some((item) => sameValue(item, value))
}

/** Of one array, or of the arguments: those operators that are accumulators too. */
const spread = (name: string): Simple =>
  simple(0, Infinity, (args) => {
    const [only] = args
    return accumulate(name, args.length === 1 && Array.isArray(only) ? only : args)
  })

const end = (name: string, at: number): Simple =>
  unlessNil(1, 1, ([items]) => array(name, items, 28689).at(at))

const comparing = (accept: (c: number) => unknown): Simple =>
  simple(2, 2, ([a, b]) => accept(compareValues(a, b)))

const text = (name: string, value: unknown, code: number): string => {
  if (typeof value === 'string') return value
  throw refuse(code, `${name} requires a string argument, found: ${typeName(value)}`)
}

const concat: Simple['apply'] = (args) =>
  joined('$concat', args.map((arg) => text('$concat', arg, 16702)).join(''))

/** MongoDB changes the case of ASCII letters only. */
const inAscii = (name: string, letters: RegExp, change: (text: string) => string): Simple =>
  simple(1, 1, ([value]) => (isNil(value) ? '' : text(name, value, 16007).replace(letters, change)))

/** Operators on values of all kinds: they compare, look into arrays, join texts. */
export const VALUES: Record<string, Simple> = {
  $eq: comparing((c) => c === 0),
  $ne: comparing((c) => c !== 0),
  $gt: comparing((c) => c > 0),
  $gte: comparing((c) => c >= 0),
  $lt: comparing((c) => c < 0),
  $lte: comparing((c) => c <= 0),
  $cmp: comparing((c) => c),
  $not: simple(1, 1, ([value]) => !truthy(value)),
  $type: simple(1, 1, ([value]) => typeName(value)),
  $isNumber: simple(1, 1, ([value]) => width(value) !== undefined),
  $isArray: simple(1, 1, ([value]) => Array.isArray(value)),
  $size: simple(1, 1, ([items]) => {
    if (Array.isArray(items)) return items.length
    throw refuse(17124, `The argument to $size must be an array, but was of type: ${typeName(items)}`)
  }),
  $concatArrays: unlessNil(0, Infinity, concatArrays),
  $in: simple(2, 2, includes),
  $first: end('$first', 0),
  $last: end('$last', -1),
  $sum: spread('$sum'),
  $avg: spread('$avg'),
  $min: spread('$min'),
  $max: spread('$max'),
  $mergeObjects: spread('$mergeObjects'),
  $concat: unlessNil(0, Infinity, concat),
  $toLower: inAscii('$toLower', /[A-Z]+/g, (letters) => letters.toLowerCase()),
  $toUpper: inAscii('$toUpper', /[a-z]+/g, (letters) => letters.toUpperCase()),
  $strLenCP: simple(1, 1, ([value]) => [...text('$strLenCP', value, 34471)].length),
}
