import { refuse, typeMismatch } from '../errors.ts'
import { fromScaled, scaledDivide, scaledRemainder, scaledRound, toScaled } from '../values/decimal.ts'
import {
  add,
  asDouble,
  longOf,
  multiply,
  negate,
  onDecimals,
  toBig,
  toNumber,
  width,
} from '../values/numbers.ts'
import { isInt32, typeName } from '../values/types.ts'
import { isNil, type Simple } from './scope.ts'

const MANY = Infinity

const numeric = (name: string, value: unknown): unknown => {
  if (width(value) === undefined)
    throw typeMismatch(`${name} only supports numeric types, not ${typeName(value)}`)
  return value
}

const sum = (args: unknown[]): unknown => {
  let total: unknown = 0
  let date: Date | undefined
  for (const arg of args) {
    if (isNil(arg)) return null
    if (arg instanceof Date) {
      if (date) throw refuse(16612, 'only one date allowed in an $add expression')
      date = arg
    } else total = add(total, numericOrDate('$add', arg))
  }
  return date ? new Date(date.getTime() + Math.round(toNumber(total))) : total
}

const numericOrDate = (name: string, value: unknown): unknown => {
  if (width(value) === undefined) {
    throw typeMismatch(`${name} only supports numeric or date types, not ${typeName(value)}`)
  }
  return value
}

const subtract = ([a, b]: unknown[]): unknown => {
  if (isNil(a) || isNil(b)) return null
  if (a instanceof Date && b instanceof Date) return longOf(BigInt(a.getTime() - b.getTime()))
  if (a instanceof Date && width(b)) return new Date(a.getTime() - Math.round(toNumber(b)))
  if (!width(a) || !width(b)) throw typeMismatch(`can't $subtract ${typeName(b)} from ${typeName(a)}`)
  return add(a, negate(b))
}

const product = (args: unknown[]): unknown => {
  if (args.some(isNil)) return null
  return args.reduce((total, arg) => multiply(total, numeric('$multiply', arg)), 1)
}

const divide = ([a, b]: unknown[]): unknown => {
  if (isNil(a) || isNil(b)) return null
  if (!width(a) || !width(b))
    throw typeMismatch(`$divide only supports numeric types, not ${typeName(a)} and ${typeName(b)}`)
  if (toNumber(b) === 0) throw refuse(2, "can't $divide by zero")
  if (width(a) === 'decimal' || width(b) === 'decimal') return onDecimals(a, b, scaledDivide, (x, y) => x / y)
  return asDouble(toNumber(a) / toNumber(b))
}

const mod = ([a, b]: unknown[]): unknown => {
  if (isNil(a) || isNil(b)) return null
  if (!width(a) || !width(b))
    throw typeMismatch(`$mod only supports numeric types, not ${typeName(a)} and ${typeName(b)}`)
  if (toNumber(b) === 0) throw refuse(16610, "can't $mod by zero")
  const widths = [width(a), width(b)]
  if (widths.includes('decimal')) return onDecimals(a, b, scaledRemainder, (x, y) => x % y)
  if (widths.includes('double')) return asDouble(toNumber(a) % toNumber(b))
  const rest = toBig(a) % toBig(b)
  return widths.includes('long') ? longOf(rest) : Number(rest)
}

type Rounding = 'floor' | 'ceil' | 'trunc' | 'round'

/** Rounds a double at decimal places through its shortest text, so that 2.675 is 2.675; halves go to even. */
const roundDouble = (n: number, places: number, mode: Rounding): number => {
  if (!Number.isFinite(n)) return n
  const text = /^(.*?)(?:e([+-]\d+))?$/.exec(String(n))!
  const [whole = '0', fraction = ''] = text[1]!.split('.')
  const scaled = { c: BigInt(whole + fraction), e: Number(text[2] ?? 0) - fraction.length }
  const r = scaledRound(scaled, places, mode)
  const result = Number(`${r.c}e${r.e}`)
  return result === 0 && n < 0 ? -0 : result
}

const rounding =
  (name: string, mode: Rounding) =>
  ([value, places]: unknown[]): unknown => {
    if (isNil(value)) return null
    numeric(name, value)
    const at = isNil(places) ? 0 : toNumber(places)
    if (!Number.isInteger(at) || at < -20 || at > 100)
      throw refuse(51083, `cannot apply ${name} with precision value ${at}`)
    const kind = width(value)
    if (kind === 'decimal') {
      const exact = toScaled(value)
      return fromScaled(typeof exact === 'number' ? exact : scaledRound(exact, at, mode))
    }
    if (kind === 'double') return asDouble(roundDouble(toNumber(value), at, mode))
    if (at >= 0) return value
    const rounded = scaledRound({ c: toBig(value), e: 0 }, at, mode)
    const big = rounded.c * 10n ** BigInt(rounded.e)
    return kind === 'int' && isInt32(Number(big)) ? Number(big) : longOf(big)
  }

const real =
  (
    name: string,
    compute: (n: number) => number,
    allowed: (n: number) => boolean = () => true,
    code = 2,
  ): Simple['apply'] =>
  ([value]) => {
    if (isNil(value)) return null
    const n = toNumber(numeric(name, value))
    if (!Number.isNaN(n) && !allowed(n))
      throw refuse(code, `${name}'s argument must be within its domain, but is ${n}`)
    return asDouble(compute(n))
  }

const power = ([base, exponent]: unknown[]): unknown => {
  if (isNil(base) || isNil(exponent)) return null
  numeric('$pow', base)
  numeric('$pow', exponent)
  const n = toNumber(base) ** toNumber(exponent)
  const whole =
    ['int', 'long'].includes(width(base)!) &&
    ['int', 'long'].includes(width(exponent)!) &&
    toNumber(exponent) >= 0
  if (!whole || !Number.isSafeInteger(n)) return asDouble(n)
  return width(base) === 'int' && width(exponent) === 'int' && isInt32(n) ? n : longOf(BigInt(n))
}

const absolute = ([value]: unknown[]): unknown => {
  if (isNil(value)) return null
  return toNumber(numeric('$abs', value)) < 0 ? negate(value) : value
}

const logarithm = ([n, base]: unknown[]): unknown => {
  if (isNil(n) || isNil(base)) return null
  return asDouble(Math.log(toNumber(numeric('$log', n))) / Math.log(toNumber(numeric('$log', base))))
}

const simple = (least: number, most: number, apply: Simple['apply']): Simple => ({ least, most, apply })

export const ARITHMETIC: Record<string, Simple> = {
  $add: simple(0, MANY, sum),
  $subtract: simple(2, 2, subtract),
  $multiply: simple(0, MANY, product),
  $divide: simple(2, 2, divide),
  $mod: simple(2, 2, mod),
  $abs: simple(1, 1, absolute),
  $floor: simple(1, 1, rounding('$floor', 'floor')),
  $ceil: simple(1, 1, rounding('$ceil', 'ceil')),
  $round: simple(1, 2, rounding('$round', 'round')),
  $trunc: simple(1, 2, rounding('$trunc', 'trunc')),
  $pow: simple(2, 2, power),
  $sqrt: simple(
    1,
    1,
    real('$sqrt', Math.sqrt, (n) => n >= 0, 28714),
  ),
  $exp: simple(1, 1, real('$exp', Math.exp)),
  $ln: simple(
    1,
    1,
    real('$ln', Math.log, (n) => n > 0, 28766),
  ),
  $log10: simple(
    1,
    1,
    real('$log10', Math.log10, (n) => n > 0, 28761),
  ),
  $log: simple(2, 2, logarithm),
}
