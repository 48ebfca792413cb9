import { Decimal128, Double, Long } from 'bson'
import { notImplemented } from '../errors.ts'
import { isInt32, isLong } from './types.ts'

/** Width of a number's type: arithmetic gives the wider of two. */
export type Width = 'int' | 'double' | 'long' | 'decimal'

export const width = (value: unknown): Width | undefined => {
  if (typeof value === 'number') return isInt32(value) ? 'int' : 'double'
  if (typeof value !== 'object') return undefined
  if (isLong(value)) return 'long'
  if (value instanceof Double) return 'double'
  return value instanceof Decimal128 ? 'decimal' : undefined
}

/** A number of type double; a whole one within int32 is wrapped so that it stays a double. */
export const asDouble = (n: number): number | Double => (isInt32(n) ? new Double(n) : n)

/** The JS number nearest to a BSON number; NaN for anything else. */
export const toNumber = (value: unknown): number => {
  if (typeof value === 'number') return value
  if (isLong(value)) return value.toNumber()
  if (value instanceof Double) return value.value
  return value instanceof Decimal128 ? Number(value.toString()) : NaN
}

export const toBig = (value: unknown): bigint =>
  isLong(value) ? value.toBigInt() : BigInt(Math.trunc(toNumber(value)))

interface Operation {
  plain(x: number, y: number): number
  big(x: bigint, y: bigint): bigint
}

/** int64 that overflows becomes a double, or, where the caller is to refuse it, undefined. */
const combine = (a: unknown, b: unknown, strict: boolean, { plain, big }: Operation): unknown => {
  const widths = [width(a), width(b)]
  if (widths.includes('decimal')) throw notImplemented('arithmetic of decimals')
  if (widths.includes('double')) return asDouble(plain(toNumber(a), toNumber(b)))
  const rough = plain(toNumber(a), toNumber(b))
  if (!widths.includes('long') && isInt32(rough)) return rough
  const exact = big(toBig(a), toBig(b))
  if (!widths.includes('long') && exact === 0n) return 0
  if (BigInt.asIntN(64, exact) === exact) return Long.fromBigInt(exact)
  return strict ? undefined : asDouble(Number(exact))
}

const ADD: Operation = { plain: (x, y) => x + y, big: (x, y) => x + y }
const MULTIPLY: Operation = { plain: (x, y) => x * y, big: (x, y) => x * y }

/** Sum with MongoDB's result type; `strict` gives undefined when int64 overflows. */
export const add = (a: unknown, b: unknown, strict = false): unknown => combine(a, b, strict, ADD)
export const multiply = (a: unknown, b: unknown, strict = false): unknown => combine(a, b, strict, MULTIPLY)

export const isNaNValue = (value: unknown): boolean =>
  width(value) !== undefined && Number.isNaN(toNumber(value))

export const truthy = (value: unknown): boolean => {
  if (value === undefined || value === null || value === false) return false
  return width(value) === undefined || toNumber(value) !== 0
}
