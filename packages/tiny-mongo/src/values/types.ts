import type { Binary, BSONRegExp, Code, Decimal128, Long } from 'bson'

/**
 * How values live in memory. int32 is a JS number; a double is a JS number unless it is a whole number in int32's range,
 * then it is bson's Double: so every JS number has one BSON type, and both round-trip. int64 is Long.
 */
export type Doc = Record<string, unknown>

/** A document kept as the bytes it arrived in or is stored as. */
export class RawDoc {
  readonly bytes: Buffer
  constructor(bytes: Buffer) {
    this.bytes = bytes
  }
}

export const isInt32 = (n: number): boolean => (n | 0) === n && !Object.is(n, -0)

export const isPlainObject = (value: unknown): value is Doc =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RawDoc) &&
  bsonType(value) === undefined

/** bson's class name of a wrapped value, or undefined. A stored document cannot carry it: the name lives on prototypes. */
export const bsonType = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  if (Object.getPrototypeOf(value) === Object.prototype) return undefined
  return (value as { _bsontype?: string })._bsontype
}

export const isLong = (v: unknown): v is Long => bsonType(v) === 'Long'
export const isDecimal = (v: unknown): v is Decimal128 => bsonType(v) === 'Decimal128'
export const isBinary = (v: unknown): v is Binary => bsonType(v) === 'Binary'
export const isRegex = (v: unknown): v is BSONRegExp => bsonType(v) === 'BSONRegExp'

const ORDER_OF_CLASS: Record<string, number> = {
  MinKey: -1,
  Long: 10,
  Double: 10,
  Decimal128: 10,
  BSONSymbol: 15,
  Binary: 30,
  ObjectId: 35,
  Timestamp: 47,
  BSONRegExp: 50,
  DBRef: 55,
  Code: 60,
  MaxKey: 127,
}

/** MongoDB's canonical type order: values of different order never compare by content. Missing is 0. */
export const order = (value: unknown): number => {
  switch (typeof value) {
    case 'undefined':
      return 0
    case 'number':
      return 10
    case 'string':
      return 15
    case 'boolean':
      return 40
    default:
  }
  if (value === null) return 5
  if (Array.isArray(value)) return 25
  if (value instanceof Date) return 45
  const name = bsonType(value)
  if (name === undefined) return 20
  if (name === 'Code' && (value as Code).scope) return 65
  return ORDER_OF_CLASS[name] ?? 20
}

const CODE_OF_CLASS: Record<string, number> = {
  MinKey: -1,
  Double: 1,
  Binary: 5,
  ObjectId: 7,
  BSONRegExp: 11,
  DBRef: 12,
  Code: 13,
  BSONSymbol: 14,
  Timestamp: 17,
  Long: 18,
  Decimal128: 19,
  MaxKey: 127,
}

/** The BSON type number of a value (as $type counts); 0 for missing. */
export const typeCode = (value: unknown): number => {
  switch (typeof value) {
    case 'undefined':
      return 0
    case 'number':
      return isInt32(value) ? 16 : 1
    case 'string':
      return 2
    case 'boolean':
      return 8
    default:
  }
  if (value === null) return 10
  if (Array.isArray(value)) return 4
  if (value instanceof Date) return 9
  const name = bsonType(value)
  if (name === undefined) return 3
  if (name === 'Code' && (value as Code).scope) return 15
  return CODE_OF_CLASS[name] ?? 3
}

export const TYPE_CODES: Record<string, number> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
}

const TYPE_NAMES = new Map(Object.entries(TYPE_CODES).map(([name, code]) => [code, name]))

/** The name `$type` gives a value; 'missing' when there is none. */
export const typeName = (value: unknown): string => {
  const code = typeCode(value)
  return code === 0 ? 'missing' : (TYPE_NAMES.get(code) ?? 'object')
}

/** Sets a field so that `__proto__` is a field like any other. */
export const setField = (doc: Doc, name: string, value: unknown): void => {
  if (name === '__proto__') {
    Object.defineProperty(doc, name, { value, enumerable: true, configurable: true, writable: true })
    return
  }
  doc[name] = value
}

/** Reads an own field; never one of Object.prototype. */
export const getField = (doc: Doc, name: string): unknown =>
  Object.prototype.hasOwnProperty.call(doc, name) ? doc[name] : undefined
