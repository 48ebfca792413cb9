import { refuse } from '../errors.ts'
import { compareStrings } from '../values/compare.ts'
import { toNumber } from '../values/numbers.ts'
import { typeName } from '../values/types.ts'
import { toText } from './conversion.ts'
import { isNil, type Simple } from './scope.ts'

const simple = (least: number, most: number, apply: Simple['apply']): Simple => ({ least, most, apply })

const text = (name: string, value: unknown, code: number): string => {
  if (typeof value !== 'string')
    throw refuse(code, `${name} requires a string argument, found: ${typeName(value)}`)
  return value
}

const loose = (value: unknown): string => (isNil(value) ? '' : toText(value))

const concat = (args: unknown[]): unknown => {
  if (args.some(isNil)) return null
  return args
    .map((arg) => {
      if (typeof arg !== 'string') throw refuse(16702, `$concat only supports strings, not ${typeName(arg)}`)
      return arg
    })
    .join('')
}

const byCodePoints = ([value, from, count]: unknown[]): string =>
  [...loose(value)].slice(toNumber(from), toNumber(from) + toNumber(count)).join('')

const byBytes = ([value, from, count]: unknown[]): string => {
  const bytes = Buffer.from(loose(value))
  const start = toNumber(from)
  const size = toNumber(count)
  if (start < 0) throw refuse(50752, `$substrBytes: starting index must be non-negative (got: ${start})`)
  return bytes.subarray(start, size < 0 ? bytes.length : start + size).toString('utf8')
}

const split = ([value, by]: unknown[]): unknown => {
  if (isNil(value) || isNil(by)) return null
  const separator = text('$split', by, 40086)
  if (separator === '') throw refuse(40087, '$split requires a non-empty separator')
  return text('$split', value, 40085).split(separator)
}

const indexOfCodePoint = ([value, part, from, to]: unknown[]): unknown => {
  if (isNil(value)) return null
  const points = [...text('$indexOfCP', value, 40093)]
  const wanted = [...text('$indexOfCP', part, 40094)]
  const end = isNil(to) ? points.length : Math.min(points.length, toNumber(to))
  for (let i = isNil(from) ? 0 : toNumber(from); i + wanted.length <= end; i++) {
    if (wanted.every((point, j) => points[i + j] === point)) return i
  }
  return -1
}

export const STRINGS: Record<string, Simple> = {
  $concat: simple(0, Infinity, concat),
  $toLower: simple(1, 1, ([v]) => loose(v).toLowerCase()),
  $toUpper: simple(1, 1, ([v]) => loose(v).toUpperCase()),
  $strLenCP: simple(1, 1, ([v]) => [...text('$strLenCP', v, 34471)].length),
  $strLenBytes: simple(1, 1, ([v]) => Buffer.byteLength(text('$strLenBytes', v, 34473))),
  $strcasecmp: simple(2, 2, ([a, b]) =>
    Math.sign(compareStrings(loose(a).toUpperCase(), loose(b).toUpperCase())),
  ),
  $substrCP: simple(3, 3, byCodePoints),
  $substrBytes: simple(3, 3, byBytes),
  $substr: simple(3, 3, byBytes),
  $split: simple(2, 2, split),
  $indexOfCP: simple(2, 4, indexOfCodePoint),
}
