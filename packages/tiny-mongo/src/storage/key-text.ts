import type { Binary, BSONRegExp, Code, Decimal128, Double, Long, ObjectId, Timestamp } from 'bson'
import { bsonType, isInt32, type Doc } from '../values/types.ts'

const quoted = (text: string): string => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`

const double = (n: number): string => (Number.isInteger(n) ? `${n}.0` : String(n))

const CLASSES: Record<string, (value: never) => string> = {
  ObjectId: (v: ObjectId) => `ObjectId('${v.toHexString()}')`,
  Long: (v: Long) => v.toString(),
  Double: (v: Double) => double(v.value),
  Decimal128: (v: Decimal128) => `Decimal128('${v.toString()}')`,
  Binary: (v: Binary) =>
    `BinData(${v.sub_type}, ${Buffer.from(v.buffer.subarray(0, v.position)).toString('hex').toUpperCase()})`,
  Timestamp: (v: Timestamp) => `Timestamp(${v.t}, ${v.i})`,
  Code: (v: Code) => v.code,
  BSONRegExp: (v: BSONRegExp) => `/${v.pattern}/${v.options}`,
  MinKey: () => 'MinKey',
  MaxKey: () => 'MaxKey',
}

const valueText = (value: unknown): string => {
  if (value === undefined) return 'undefined'
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return isInt32(value) ? String(value) : double(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (Array.isArray(value)) return value.length ? `[ ${value.map(valueText).join(', ')} ]` : '[]'
  const known = CLASSES[bsonType(value) ?? '']
  return known ? known(value as never) : keyText(value as Doc)
}

/** A document as MongoDB prints it in messages: `{ a: 1, b: "x" }`. */
export const keyText = (doc: Doc): string => {
  const parts = Object.entries(doc).map(([name, value]) => `${name}: ${valueText(value)}`)
  return parts.length ? `{ ${parts.join(', ')} }` : '{}'
}
