import { Long } from 'bson'
import { badValue, refuse, typeMismatch } from '../errors.ts'
import {
  fromScaled,
  scaledDivide,
  scaledRemainder,
  scaledRound,
  shortestScaled,
  toScaled,
  type Rounding,
} from '../values/decimal.ts'
import { add, asDouble, fitsLong, multiply, onDecimals, toBig, toNumber, width } from '../values/numbers.ts'
import { isInt32, typeName } from '../values/types.ts'
import { isNil, simple, type Simple } from './scope.ts'

const numeric = (name: string, value: unknown): unknown => {
  if (width(value) === undefined)
    throw typeMismatch(`${name} only supports numeric types, not ${typeName(value)}`)
  return value
}

const moved = (date: Date, by: unknown): Date => new Date(date.getTime() + Math.round(toNumber(by)))

const sum: Simple['apply'] = (args) => {
  if (args.some(isNil)) return null
  const dates = args.filter((arg) => arg instanceof Date)
  const [date] = dates
  if (dates.length > 1) throw refuse(16612, 'only one date allowed in an $add expression')
  let total: unknown = 0
  for (const arg of args) {
    if (arg instanceof Date) continue
    if (width(arg) === undefined)
      throw typeMismatch(`$add only supports numeric or date types, not ${typeName(arg)}`)
    total = add(total, arg)
  }
  return date ? moved(date, total) : total
}

const subtract: Simple['apply'] = ([a, b]) => {
  if (isNil(a) || isNil(b)) return null
  if (a instanceof Date && b instanceof Date) return Long.fromNumber(a.getTime() - b.getTime())
  if (a instanceof Date && width(b)) return moved(a, multiply(b, -1))
  if (!width(a) || !width(b)) throw typeMismatch(`can't $subtract ${typeName(b)} from ${typeName(a)}`)
  return add(a, multiply(b, -1))
}

const product: Simple['apply'] = (args) => {
  if (args.some(isNil)) return null
  return args.reduce((total, arg) => multiply(total, numeric('$multiply', arg)), 1)
}

/** Both numbers, the second not zero; undefined when one is null. */
const pair = (name: string, [a, b]: readonly unknown[], zero: Error): [unknown, unknown] | undefined => {
  if (isNil(a) || isNil(b)) return undefined
  if (!width(a) || !width(b))
    throw typeMismatch(`${name} only supports numeric types, not ${typeName(a)} and ${typeName(b)}`)
  if (toNumber(b) === 0) throw zero
  return [a, b]
}

const divide: Simple['apply'] = (args) => {
  const both = pair('$divide', args, badValue("can't $divide by zero"))
  if (!both) return null
  const [a, b] = both
  if (both.some((n) => width(n) === 'decimal')) return onDecimals(a, b, scaledDivide, (x, y) => x / y)
  return asDouble(toNumber(a) / toNumber(b))
}

const mod: Simple['apply'] = (args) => {
  const both = pair('$mod', args, refuse(16610, "can't $mod by zero"))
  if (!both) return null
  const [a, b] = both
  const widths = both.map(width)
  if (widths.includes('decimal')) return onDecimals(a, b, scaledRemainder, (x, y) => x % y)
  if (widths.includes('double')) return asDouble(toNumber(a) % toNumber(b))
  const rest = toBig(a) % toBig(b)
  return widths.includes('long') ? Long.fromBigInt(rest) : Number(rest)
}

const roundDouble = (n: number, places: number, mode: Rounding): number => {
  if (!Number.isFinite(n)) return n
  const { c, e } = scaledRound(shortestScaled(n), places, mode)
  const result = Number(`${c}e${e}`)
  return result === 0 && n < 0 ? -0 : result
}

const roundWhole = (value: unknown, places: number, mode: Rounding): unknown => {
  const { c, e } = scaledRound({ c: toBig(value), e: 0 }, places, mode)
  const big = c * 10n ** BigInt(e)
  if (width(value) === 'int' && isInt32(Number(big))) return Number(big)
  if (!fitsLong(big)) throw refuse(51080, 'the rounded number does not fit an int64')
  return Long.fromBigInt(big)
}

const rounding =
  (name: string, mode: Rounding): Simple['apply'] =>
  ([value, places = 0]) => {
    if (isNil(value) || isNil(places)) return null
    const at = toNumber(places)
    if (!Number.isInteger(at) || at < -20 || at > 100)
      throw refuse(51083, `cannot apply ${name} with precision value ${at} value must be in [-20, 100]`)
    const kind = width(numeric(name, value))
    if (kind === 'double') return asDouble(roundDouble(toNumber(value), at, mode))
    if (kind !== 'decimal') return at >= 0 ? value : roundWhole(value, at, mode)
    const exact = toScaled(value)
    return fromScaled(typeof exact === 'number' ? exact : scaledRound(exact, at, mode))
  }

const absolute: Simple['apply'] = ([value]) => {
  if (isNil(value)) return null
  const negated = toNumber(numeric('$abs', value)) < 0 ? multiply(value, -1, true) : value
  if (negated === undefined) throw refuse(28680, "can't take $abs of long long min")
  return negated
}

export const ARITHMETIC: Record<string, Simple> = {
  $add: simple(0, Infinity, sum),
  $subtract: simple(2, 2, subtract),
  $multiply: simple(0, Infinity, product),
  $divide: simple(2, 2, divide),
  $mod: simple(2, 2, mod),
  $abs: simple(1, 1, absolute),
  $floor: simple(1, 1, rounding('$floor', 'floor')),
  $ceil: simple(1, 1, rounding('$ceil', 'ceil')),
  $round: simple(1, 2, rounding('$round', 'round')),
  $trunc: simple(1, 2, rounding('$trunc', 'trunc')),
}
