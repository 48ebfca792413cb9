import { Long } from 'bson'
import { badValue, notImplemented, refuse, typeMismatch } from '../errors.ts'
import { add, asDouble, multiply, toBig, toNumber, width } from '../values/numbers.ts'
import { typeName } from '../values/types.ts'
import { isNil, simple, type Simple } from './scope.ts'

const numeric = (name: string, value: unknown): unknown => {
  if (width(value) !== undefined) return value
  throw typeMismatch(`${name} only supports numeric types, not ${typeName(value)}`)
}

const moved = (date: Date, by: unknown): Date => new Date(date.getTime() + Math.round(toNumber(by)))

const sum: Simple['apply'] = (args) => {
  if (args.some(isNil)) return null
  const dates = args.filter((arg) => arg instanceof Date)
  const [date] = dates
  if (dates.length > 1) throw refuse(16612, 'only one date allowed in an $add expression')
  const wrong = args.find((arg) => !(arg instanceof Date) && width(arg) === undefined)
  if (wrong !== undefined)
    throw typeMismatch(`$add only supports numeric or date types, not ${typeName(wrong)}`)
  const total = args.filter((arg) => !(arg instanceof Date)).reduce((left, right) => add(left, right), 0)
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

/** An operator on two numbers, the second not zero. */
const quotient = (name: string, zero: Error, apply: (a: unknown, b: unknown) => unknown): Simple =>
  simple(2, 2, ([a, b]) => {
    if (isNil(a) || isNil(b)) return null
    if (!width(a) || !width(b))
      throw typeMismatch(`${name} only supports numeric types, not ${typeName(a)} and ${typeName(b)}`)
    if (toNumber(b) === 0) throw zero
    if ([a, b].some((n) => width(n) === 'decimal')) throw notImplemented(`${name} of decimals`)
    return apply(a, b)
  })

const remainder = (a: unknown, b: unknown): unknown => {
  const widths = [width(a), width(b)]
  if (widths.includes('double')) return asDouble(toNumber(a) % toNumber(b))
  const rest = toBig(a) % toBig(b)
  return widths.includes('long') ? Long.fromBigInt(rest) : Number(rest)
}

const halfToEven = (n: number): number => {
  const rounded = Math.round(n)
  return Math.abs(n % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded
}

const rounding = (name: string, most: number, round: (n: number) => number): Simple =>
  simple(1, most, ([value, places = 0]) => {
    if (isNil(value) || isNil(places)) return null
    const kind = width(numeric(name, value))
    if (kind === 'decimal' || toNumber(places) !== 0) throw notImplemented(`${name} of decimals or to places`)
    return kind === 'double' ? asDouble(round(toNumber(value))) : value
  })

const absolute: Simple['apply'] = ([value]) => {
  if (isNil(value) || toNumber(numeric('$abs', value)) >= 0) return value ?? null
  return multiply(value, -1, true) ?? refuseLongMin()
}

const refuseLongMin = (): never => {
  throw refuse(28680, "can't take $abs of long long min")
}

export const ARITHMETIC: Record<string, Simple> = {
  $add: simple(0, Infinity, sum),
  $subtract: simple(2, 2, subtract),
  $multiply: simple(0, Infinity, product),
  $divide: quotient('$divide', badValue("can't $divide by zero"), (a, b) =>
    asDouble(toNumber(a) / toNumber(b)),
  ),
  $mod: quotient('$mod', refuse(16610, "can't $mod by zero"), remainder),
  $abs: simple(1, 1, absolute),
  $floor: rounding('$floor', 1, Math.floor),
  $ceil: rounding('$ceil', 1, Math.ceil),
  $round: rounding('$round', 2, halfToEven),
  $trunc: rounding('$trunc', 2, Math.trunc),
}
