import { type Decimal128, Double, Long } from 'bson'
import { decimalOfDouble, fromScaled, scaledAdd, scaledMultiply, toScaled, type Scaled } from './decimal.ts'
import { bsonType, isDecimal, isInt32, isLong } from './types.ts'

/** Width of a number's type: arithmetic gives the wider of two. */
export type Width = 'int' | 'double' | 'long' | 'decimal'

export const width = (value: unknown): Width | undefined => {
  if (typeof value === 'number') return isInt32(value) ? 'int' : 'double'
  const name = bsonType(value)
  if (name === 'Long') return 'long'
  if (name === 'Double') return 'double'
  return name === 'Decimal128' ? 'decimal' : undefined
}

/** A number of type double; a whole one within int32 is wrapped so that it stays a double. */
export const asDouble = (n: number): number | Double => (isInt32(n) ? new Double(n) : n)

/** The JS number nearest to a BSON number; NaN for anything else. */
export const toNumber = (value: unknown): number => {
  if (typeof value === 'number') return value
  const name = bsonType(value)
  if (name === 'Long') return (value as Long).toNumber()
  if (name === 'Double') return (value as Double).value
  return name === 'Decimal128' ? Number((value as Decimal128).toString()) : NaN
}

export const toBig = (value: unknown): bigint =>
  isLong(value) ? value.toBigInt() : BigInt(Math.trunc(toNumber(value)))

const MIN64 = -(2n ** 63n)
const MAX64 = 2n ** 63n - 1n

export const fitsLong = (n: bigint): boolean => n >= MIN64 && n <= MAX64
export const longOf = (n: bigint): Long => Long.fromBigInt(n)

const scaled = (value: unknown): Scaled | number =>
  typeof value === 'number' || bsonType(value) === 'Double'
    ? decimalOfDouble(toNumber(value))
    : toScaled(value)

export type DecimalOperation = (a: Scaled, b: Scaled) => Scaled

/** Applies an operation on decimals; NaN and infinities follow the doubles' rule. */
export const onDecimals = (
  a: unknown,
  b: unknown,
  exact: DecimalOperation,
  special: (x: number, y: number) => number,
): Decimal128 => {
  const x = scaled(a)
  const y = scaled(b)
  if (typeof x === 'number' || typeof y === 'number') return fromScaled(special(toNumber(a), toNumber(b)))
  return fromScaled(exact(x, y))
}

/** What to do when an int64 result does not fit: undefined lets the caller refuse. */
type Overflow = 'double' | 'refuse'

const wholeResult = (big: bigint, wide: boolean, overflow: Overflow): unknown => {
  if (!wide && big >= -2147483648n && big <= 2147483647n) return Number(big)
  if (fitsLong(big)) return longOf(big)
  return overflow === 'double' ? asDouble(Number(big)) : undefined
}

const combine = (
  a: unknown,
  b: unknown,
  overflow: Overflow,
  ops: {
    plain: (x: number, y: number) => number
    big: (x: bigint, y: bigint) => bigint
    decimal: DecimalOperation
  },
): unknown => {
  const wa = width(a)
  const wb = width(b)
  if (wa === 'decimal' || wb === 'decimal') return onDecimals(a, b, ops.decimal, ops.plain)
  if (wa === 'double' || wb === 'double') return asDouble(ops.plain(toNumber(a), toNumber(b)))
  if (wa === 'int' && wb === 'int') {
    const n = ops.plain(a as number, b as number)
    if (isInt32(n)) return n
    return n === 0 ? 0 : wholeResult(ops.big(BigInt(a as number), BigInt(b as number)), false, overflow)
  }
  return wholeResult(ops.big(toBig(a), toBig(b)), true, overflow)
}

/** Sum with MongoDB's result type; undefined when int64 overflows and `overflow` is 'refuse'. */
export const add = (a: unknown, b: unknown, overflow: Overflow = 'double'): unknown =>
  combine(a, b, overflow, { plain: (x, y) => x + y, big: (x, y) => x + y, decimal: scaledAdd })

export const multiply = (a: unknown, b: unknown, overflow: Overflow = 'double'): unknown =>
  combine(a, b, overflow, { plain: (x, y) => x * y, big: (x, y) => x * y, decimal: scaledMultiply })

export const negate = (a: unknown): unknown => (typeof a === 'number' && a === 0 ? 0 : multiply(a, -1))

export const isNaNValue = (value: unknown): boolean =>
  typeof value === 'number' ? Number.isNaN(value) : isDecimal(value) ? /nan/i.test(value.toString()) : false

/** A whole JS number for options such as limit and skip; undefined when it is not a number. */
export const wholeNumber = (value: unknown): number | undefined => {
  if (width(value) === undefined) return undefined
  const n = toNumber(value)
  return Number.isFinite(n) ? Math.trunc(n) : undefined
}

export const truthy = (value: unknown): boolean => {
  if (value === undefined || value === null || value === false) return false
  return width(value) === undefined || toNumber(value) !== 0
}
