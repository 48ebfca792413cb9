import { refuse } from '../errors.ts'
import { toNumber, width } from '../values/numbers.ts'
import { typeName } from '../values/types.ts'
import { toText } from './operators-type.ts'
import { isNil, simple, type Simple } from './scope.ts'

const text = (name: string, value: unknown, code: number): string => {
  if (typeof value !== 'string')
    throw refuse(code, `${name} requires a string argument, found: ${typeName(value)}`)
  return value
}

const loose = (value: unknown): string => (isNil(value) ? '' : toText(value))

/** MongoDB changes the case of ASCII letters only. */
const inAscii = (letters: RegExp, change: (text: string) => string): Simple =>
  simple(1, 1, ([value]) => loose(value).replace(letters, change))

const LONGEST = 16 * 1024 * 1024

const concat: Simple['apply'] = (args) => {
  if (args.some(isNil)) return null
  const wrong = args.find((arg) => typeof arg !== 'string')
  if (wrong !== undefined) throw refuse(16702, `$concat only supports strings, not ${typeName(wrong)}`)
  const joined = args.join('')
  if (joined.length > LONGEST) throw refuse(146, '$concat would use too much memory')
  return joined
}

const position = (value: unknown, code: number, which: string): number => {
  if (width(value) === undefined || !(toNumber(value) >= 0))
    throw refuse(code, `$substrCP: the ${which} must be a nonnegative number, is ${typeName(value)}`)
  return toNumber(value)
}

const byCodePoints: Simple['apply'] = ([value, from, count]) => {
  const start = position(from, 34450, 'starting index')
  return [...loose(value)].slice(start, start + position(count, 34452, 'length')).join('')
}

const split: Simple['apply'] = ([value, by]) => {
  if (isNil(value) || isNil(by)) return null
  const separator = text('$split', by, 40086)
  if (separator === '') throw refuse(40087, '$split requires a non-empty separator')
  return text('$split', value, 40085).split(separator)
}

export const STRINGS: Record<string, Simple> = {
  $concat: simple(0, Infinity, concat),
  $toLower: inAscii(/[A-Z]+/g, (letters) => letters.toLowerCase()),
  $toUpper: inAscii(/[a-z]+/g, (letters) => letters.toUpperCase()),
  $strLenCP: simple(1, 1, ([value]) => [...text('$strLenCP', value, 34471)].length),
  $substrCP: simple(3, 3, byCodePoints),
  $split: simple(2, 2, split),
}
