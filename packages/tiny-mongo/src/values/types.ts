import { Binary, BSONRegExp, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'

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
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** An int64; bson's Timestamp is a Long too, and none. */
export const isLong = (value: unknown): value is Long =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Long.prototype

/** By class, or of what has none by type: where it stands in MongoDB's order of types, and its BSON type number. */
const KINDS = new Map<unknown, readonly [order: number, code: number]>([
  [Object.prototype, [20, 3]],
  [Array.prototype, [25, 4]],
  [Date.prototype, [45, 9]],
  [MinKey.prototype, [-1, -1]],
  [Long.prototype, [10, 18]],
  [Double.prototype, [10, 1]],
  [Decimal128.prototype, [10, 19]],
  [Binary.prototype, [30, 5]],
  [ObjectId.prototype, [35, 7]],
  [Timestamp.prototype, [47, 17]],
  [BSONRegExp.prototype, [50, 11]],
  [MaxKey.prototype, [127, 127]],
  ['undefined', [0, 0]],
  ['string', [15, 2]],
  ['boolean', [40, 8]],
])

const kindOf = (value: unknown): readonly [number, number] => {
  if (typeof value === 'number') return [10, isInt32(value) ? 16 : 1]
  if (value === null) return [5, 10]
  return KINDS.get(typeof value === 'object' ? Object.getPrototypeOf(value) : typeof value) ?? [20, 3]
}

/** MongoDB's canonical type order: values of different order never compare by content. Missing is 0. */
export const order = (value: unknown): number => {
  if (typeof value === 'string') return 15
  return typeof value === 'number' ? 10 : kindOf(value)[0]
}

/** The BSON type number of a value (as $type counts); 0 for missing. */
export const typeCode = (value: unknown): number => kindOf(value)[1]

const NAMED =
  'double string object array binData undefined objectId bool date null regex dbPointer javascript symbol javascriptWithScope int timestamp long decimal'

/** The names of $type by their numbers. */
export const TYPE_CODES = new Map([
  ['minKey', -1],
  ['maxKey', 127],
  ...NAMED.split(' ').map((name, i): [string, number] => [name, i + 1]),
])

/** What the alias `number` of $type stands for. */
export const NUMBER_CODES = [1, 16, 18, 19]

export const TYPE_NAMES = new Map([...TYPE_CODES].map(([name, code]) => [code, name]))

/** The name `$type` gives a value; 'missing' when there is none. */
export const typeName = (value: unknown): string => TYPE_NAMES.get(typeCode(value)) ?? 'missing'

/** The words of a text, for lists of names. */
export const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Sets a field so that `__proto__` is a field like any other. */
export const setField = (doc: Doc, name: string, value: unknown): void => {
  if (name !== '__proto__') doc[name] = value
  else Object.defineProperty(doc, name, { value, enumerable: true, configurable: true, writable: true })
}

/** Reads an own field; never one of Object.prototype. */
export const getField = (doc: Doc, name: string): unknown =>
  Object.hasOwn(doc, name) ? doc[name] : undefined

/** Copies objects and arrays; leaves (dates, ids, numbers) are never changed in place, so they are shared. */
export const clone = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(clone)
  return isPlainObject(value) ? cloneDoc(value) : value
}

export const cloneDoc = (doc: Doc): Doc => {
  const copy: Doc = {}
  for (const name of Object.keys(doc)) setField(copy, name, clone(doc[name]))
  return copy
}

/** About how many bytes a value takes in memory. */
export const weight = (value: unknown): number => {
  if (typeof value === 'string') return 24 + value.length * 2
  if (typeof value !== 'object' || value === null) return 8
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + weight(item), 32)
  if (value instanceof Binary) return 64 + value.position
  if (!isPlainObject(value)) return 48
  let sum = 48
  for (const name in value) sum += 16 + weight(value[name])
  return sum
}
