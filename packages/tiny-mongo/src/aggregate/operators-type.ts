import { Decimal128, Double, Long, ObjectId, Timestamp } from 'bson'
import { notImplemented, refuse } from '../errors.ts'
import { asDouble, fitsLong, toBig, toNumber, width } from '../values/numbers.ts'
import { isInt32, isLong, typeName } from '../values/types.ts'
import { isNil, simple, type Simple } from './scope.ts'

const failed = (value: unknown, to: string, why?: string): Error => {
  const cannot = `Unsupported conversion from ${typeName(value)} to ${to}`
  return refuse(241, `${why ?? cannot} in $convert with no onError value`)
}

/** A double as MongoDB prints it; where its rules differ from JavaScript's it is refused. */
const doubleText = (n: number): string => {
  if (!Number.isFinite(n)) return String(n)
  const plain = String(n)
  if (plain.includes('e') || plain.replace(/\D/g, '').length > 15)
    throw notImplemented(`${plain} as a string`)
  return plain
}

/** A value as text, as $toString gives it. */
export const toText = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return isInt32(value) ? String(value) : doubleText(value)
  if (value instanceof Double) return doubleText(value.value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof ObjectId) return value.toHexString()
  if (isLong(value) || value instanceof Decimal128) return value.toString()
  throw failed(value, 'string')
}

const toDouble = (value: unknown): unknown => {
  if (typeof value === 'boolean') return asDouble(value ? 1 : 0)
  if (value instanceof Date) return asDouble(value.getTime())
  if (typeof value === 'string') {
    if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value))
      throw failed(value, 'double', `Failed to parse number '${value}'`)
    return asDouble(Number(value))
  }
  if (!width(value)) throw failed(value, 'double')
  return asDouble(toNumber(value))
}

const toWhole = (value: unknown, to: 'int' | 'long'): bigint => {
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (value instanceof Date && to === 'long') return BigInt(value.getTime())
  if (typeof value === 'string') {
    if (!/^[+-]?\d+$/.test(value)) throw failed(value, to, `Failed to parse number '${value}'`)
    return BigInt(value)
  }
  if (!width(value)) throw failed(value, to)
  if (!Number.isFinite(toNumber(value)))
    throw failed(value, to, 'Attempt to convert infinity or NaN value to integer type')
  return toBig(value)
}

const overflow = (value: unknown, to: string): Error =>
  failed(value, to, 'Conversion would overflow target type')

const toInt = (value: unknown): number => {
  const n = Number(toWhole(value, 'int'))
  if (!isInt32(n)) throw overflow(value, 'int')
  return n
}

const toLong = (value: unknown): Long => {
  const big = toWhole(value, 'long')
  if (!fitsLong(big)) throw overflow(value, 'long')
  return Long.fromBigInt(big)
}

const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?)?$/

const toDate = (value: unknown): Date => {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (value instanceof Timestamp) return new Date(value.t * 1000)
  if (width(value) !== undefined && width(value) !== 'int') return new Date(Math.trunc(toNumber(value)))
  if (typeof value !== 'string') throw failed(value, 'date')
  const zoned = /T.*(Z|[+-]\d\d:?\d\d)$/.test(value) || !value.includes('T')
  const date = new Date(ISO.test(value) ? (zoned ? value : `${value}Z`) : NaN)
  if (Number.isNaN(date.getTime())) throw failed(value, 'date', `Error parsing date string '${value}'`)
  return date
}

const toObjectId = (value: unknown): ObjectId => {
  if (value instanceof ObjectId) return value
  if (typeof value !== 'string') throw failed(value, 'objectId')
  if (!/^[\da-f]{24}$/i.test(value)) throw failed(value, 'objectId', `Failed to parse objectId '${value}'`)
  return new ObjectId(value)
}

const converting = (convert: (value: unknown) => unknown): Simple =>
  simple(1, 1, ([value]) => (isNil(value) ? null : convert(value)))

export const TYPES: Record<string, Simple> = {
  $type: simple(1, 1, ([value]) => typeName(value)),
  $isNumber: simple(1, 1, ([value]) => width(value) !== undefined),
  $toString: converting(toText),
  $toDouble: converting(toDouble),
  $toInt: converting(toInt),
  $toLong: converting(toLong),
  $toBool: converting((value) =>
    typeof value === 'boolean' ? value : width(value) === undefined || toNumber(value) !== 0,
  ),
  $toDate: converting(toDate),
  $toObjectId: converting(toObjectId),
}
