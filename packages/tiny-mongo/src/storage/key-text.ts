import { Binary, BSONRegExp, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import { bytesOf } from '../values/compare.ts'
import { isInt32, isPlainObject, type Doc } from '../values/types.ts'

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

const double = (n: number): string => (Number.isInteger(n) ? `${n}.0` : String(n))

const objectText = (value: object): string => {
  if (isPlainObject(value)) return keyText(value)
  if (Array.isArray(value)) return value.length ? `[ ${value.map(valueText).join(', ')} ]` : '[]'
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`
  if (value instanceof Double) return double(value.value)
  if (value instanceof Decimal128) return `Decimal128('${value.toString()}')`
  if (value instanceof Binary)
    return `BinData(${value.sub_type}, ${Buffer.from(bytesOf(value)).toString('hex').toUpperCase()})`
  if (value instanceof Timestamp) return `Timestamp(${value.t}, ${value.i})`
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`
  if (value instanceof MinKey) return 'MinKey'
  return value instanceof MaxKey ? 'MaxKey' : String(value)
}

/** A value as MongoDB prints it in messages. */
export const valueText = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return isInt32(value) ? String(value) : double(value)
  return typeof value === 'object' && value !== null ? objectText(value) : String(value)
}

/** A document as MongoDB prints it in messages: `{ a: 1, b: "x" }`. */
export const keyText = (doc: Doc): string => {
  const parts = Object.entries(doc).map(([name, value]) => `${name}: ${valueText(value)}`)
  return parts.length ? `{ ${parts.join(', ')} }` : '{}'
}
