import { Long } from 'bson'
import { badValue, notImplemented, refuse, typeMismatch } from '../errors.ts'
import { add, asDouble, multiply, toNumber, width } from '../values/numbers.ts'
import { typeName } from '../values/types.ts'
import { unlessNil, type Simple } from './scope.ts'

const numeric = (name: string, value: unknown, kinds = 'numeric'): unknown => {
  if (width(value) !== undefined) return value
  throw typeMismatch(`${name} only supports ${kinds} types, not ${typeName(value)}`)
}

const moved = (date: Date, by: unknown): Date => new Date(date.getTime() + Math.round(toNumber(by)))

const sum: Simple['apply'] = (args) => {
  const [date, other] = args.filter((arg) => arg instanceof Date)
  if (other) throw refuse(16612, 'only one date allowed in an $add expression')
  const numbers = args.filter((arg) => arg !== date).map((arg) => numeric('$add', arg, 'numeric or date'))
  const total = numbers.reduce((left, right) => add(left, right), 0)
  return date ? moved(date, total) : total
}

const subtract: Simple['apply'] = ([a, b]) => {
  if (a instanceof Date && b instanceof Date) return Long.fromNumber(a.getTime() - b.getTime())
  if (a instanceof Date && width(b)) return moved(a, multiply(b, -1))
  if (!width(a) || !width(b)) throw typeMismatch(`can't $subtract ${typeName(b)} from ${typeName(a)}`)
  return add(a, multiply(b, -1))
}

const product: Simple['apply'] = (args) =>
  args.reduce((total, arg) => multiply(total, numeric('$multiply', arg)), 1)

const halfToEven = (n: number): number => {
  const rounded = Math.round(n)
  return Math.abs(n % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded
}

const rounding = (name: string, most: number, round: (n: number) => number): Simple =>
  unlessNil(1, most, ([value, places = 0]) => {
    const kind = width(numeric(name, value))
    if (kind === 'decimal' || toNumber(places) !== 0) throw notImplemented(`${name} of decimals or to places`)
    return kind === 'double' ? asDouble(round(toNumber(value))) : value
  })

const divide: Simple['apply'] = (args) => {
  const [a, b] = args.map((arg) => numeric('$divide', arg))
  if (toNumber(b) === 0) throw badValue("can't $divide by zero")
  if (width(a) === 'decimal' || width(b) === 'decimal') throw notImplemented('arithmetic of decimals')
  return asDouble(toNumber(a) / toNumber(b))
}

export const ARITHMETIC: Record<string, Simple> = {
  $add: unlessNil(0, Infinity, sum),
  $subtract: unlessNil(2, 2, subtract),
  $multiply: unlessNil(0, Infinity, product),
  $divide: unlessNil(2, 2, divide),
  $floor: rounding('$floor', 1, Math.floor),
  $ceil: rounding('$ceil', 1, Math.ceil),
  $round: rounding('$round', 2, halfToEven),
  $trunc: rounding('$trunc', 2, Math.trunc),
}
