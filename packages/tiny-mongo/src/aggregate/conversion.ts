import { Decimal128, ObjectId, type Binary, type BSONSymbol, type Long } from 'bson'
import { refuse } from '../errors.ts'
import { fromScaled, toScaled } from '../values/decimal.ts'
import { asDouble, fitsLong, longOf, toBig, toNumber, width } from '../values/numbers.ts'
import { bsonType, isInt32, typeName } from '../values/types.ts'

const failed = (value: unknown, to: string, why = ''): Error => {
  const reason =
    why || `Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`
  return refuse(241, reason)
}

/** A value as text, as $toString gives it. */
export const toText = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? String(value)
      : Number.isNaN(value)
        ? 'NaN'
        : value > 0
          ? 'Infinity'
          : '-Infinity'
  if (value instanceof Date) return value.toISOString()
  switch (bsonType(value)) {
    case 'ObjectId':
      return (value as ObjectId).toHexString()
    case 'Long':
    case 'Decimal128':
      return String(value)
    case 'Double':
      return String((value as { value: number }).value)
    case 'BSONSymbol':
      return (value as BSONSymbol).value
    case 'Binary': {
      const binary = value as Binary
      return binary.sub_type === 4 ? binary.toUUID().toHexString(true) : binary.toString('base64')
    }
    default:
      throw failed(value, 'string')
  }
}

const parsed = (text: string, to: string): number => {
  if (!/^[+-]?(\d+\.?\d*([eE][+-]?\d+)?|\.\d+([eE][+-]?\d+)?|Infinity|NaN)$/i.test(text)) {
    throw failed(text, to, `Failed to parse number '${text}' in $convert with no onError value: Bad digit`)
  }
  return Number(text)
}

const toDouble = (value: unknown): unknown => {
  if (width(value)) return asDouble(toNumber(value))
  if (typeof value === 'string') return asDouble(parsed(value, 'double'))
  if (typeof value === 'boolean') return asDouble(value ? 1 : 0)
  if (value instanceof Date) return asDouble(value.getTime())
  throw failed(value, 'double')
}

const whole = (value: unknown, to: string): bigint => {
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (typeof value === 'string') {
    if (!/^[+-]?\d+$/.test(value))
      throw failed(value, to, `Failed to parse number '${value}' in $convert with no onError value`)
    return BigInt(value)
  }
  if (value instanceof Date && to === 'long') return BigInt(value.getTime())
  if (!width(value)) throw failed(value, to)
  if (!Number.isFinite(toNumber(value)))
    throw failed(
      value,
      to,
      'Attempt to convert infinity or NaN value to integer type in $convert with no onError value',
    )
  return toBig(value)
}

const toInt = (value: unknown): number => {
  const big = whole(value, 'int')
  if (!isInt32(Number(big)))
    throw failed(value, 'int', 'Conversion would overflow target type in $convert with no onError value')
  return Number(big)
}

const toLong = (value: unknown): Long => {
  const big = whole(value, 'long')
  if (!fitsLong(big))
    throw failed(value, 'long', 'Conversion would overflow target type in $convert with no onError value')
  return longOf(big)
}

const toDecimal = (value: unknown): Decimal128 => {
  if (bsonType(value) === 'Decimal128') return value as Decimal128
  if (typeof value === 'string') {
    parsed(value, 'decimal')
    return Decimal128.fromString(value)
  }
  if (typeof value === 'boolean') return Decimal128.fromString(value ? '1' : '0')
  if (value instanceof Date) return Decimal128.fromString(String(value.getTime()))
  if (!width(value)) throw failed(value, 'decimal')
  return width(value) === 'double'
    ? Decimal128.fromString(String(toNumber(value)))
    : fromScaled(toScaled(value))
}

const toDate = (value: unknown): Date => {
  if (value instanceof Date) return value
  const name = bsonType(value)
  if (name === 'ObjectId') return (value as ObjectId).getTimestamp()
  if (name === 'Timestamp') return new Date((value as { t: number }).t * 1000)
  if (typeof value === 'string') {
    const dated = new Date(
      /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(value) ? `${value}Z` : value,
    )
    if (Number.isNaN(dated.getTime())) throw failed(value, 'date', `Error parsing date string '${value}'`)
    return dated
  }
  if (width(value) && width(value) !== 'int') return new Date(Math.trunc(toNumber(value)))
  throw failed(value, 'date')
}

const toBool = (value: unknown): boolean => {
  if (typeof value === 'boolean') return value
  return width(value) ? toNumber(value) !== 0 : true
}

const toObjectId = (value: unknown): ObjectId => {
  if (bsonType(value) === 'ObjectId') return value as ObjectId
  if (typeof value === 'string' && /^[\da-f]{24}$/i.test(value)) return new ObjectId(value)
  if (typeof value !== 'string') throw failed(value, 'objectId')
  throw failed(
    value,
    'objectId',
    `Failed to parse objectId '${value}' in $convert with no onError value: Invalid string length for parsing to OID, expected 24 but found ${value.length}`,
  )
}

/** Conversions by the name or number of the type aimed at. */
export const CONVERT: Record<string, (value: unknown) => unknown> = {
  double: toDouble,
  1: toDouble,
  string: toText,
  2: toText,
  objectId: toObjectId,
  7: toObjectId,
  bool: toBool,
  8: toBool,
  date: toDate,
  9: toDate,
  int: toInt,
  16: toInt,
  long: toLong,
  18: toLong,
  decimal: toDecimal,
  19: toDecimal,
}
