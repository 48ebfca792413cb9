import type { Binary, BSONRegExp, BSONSymbol, Code, ObjectId, Timestamp } from 'bson'
import { compareScaled, toScaled } from './decimal.ts'
import { toNumber } from './numbers.ts'
import { isDecimal, isLong, order, type Doc } from './types.ts'

/** UTF-8 order of two strings: like UTF-16's but for surrogates, which stand above every other unit. */
export const compareStrings = (a: string, b: string): number => {
  if (a === b) return 0
  const size = Math.min(a.length, b.length)
  for (let i = 0; i < size; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x === y) continue
    const fix = (unit: number): number =>
      unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800
    return fix(x) - fix(y)
  }
  return a.length - b.length
}

const sign = (n: number): number => (n < 0 ? -1 : n > 0 ? 1 : 0)

const compareDoubles = (x: number, y: number): number => {
  if (x < y) return -1
  if (x > y) return 1
  if (x === y) return 0
  return (Number.isNaN(x) ? 0 : 1) - (Number.isNaN(y) ? 0 : 1)
}

export const compareNumbers = (a: unknown, b: unknown): number => {
  if (typeof a === 'number' && typeof b === 'number') return compareDoubles(a, b)
  const exact = isLong(a) || isLong(b) || isDecimal(a) || isDecimal(b)
  const x = toNumber(a)
  const y = toNumber(b)
  if (!exact || !Number.isFinite(x) || !Number.isFinite(y)) {
    const rough = compareDoubles(x, y)
    if (!exact || rough !== 0 || Number.isNaN(x)) return rough
  }
  const p = toScaled(a)
  const q = toScaled(b)
  if (typeof p === 'number' || typeof q === 'number') return compareDoubles(x, y)
  return sign(compareScaled(p, q))
}

const compareBytes = (a: Uint8Array, b: Uint8Array): number => Buffer.compare(a, b)

const compareBinary = (a: Binary, b: Binary): number =>
  a.position - b.position ||
  a.sub_type - b.sub_type ||
  compareBytes(a.buffer.subarray(0, a.position), b.buffer.subarray(0, b.position))

/** How two strings compare: by code point, or as a collation has it. */
export type StringOrder = (a: string, b: string) => number

const compareObjects = (a: Doc, b: Doc, strings: StringOrder = compareStrings): number => {
  const xs = Object.keys(a)
  const ys = Object.keys(b)
  for (let i = 0; i < xs.length && i < ys.length; i++) {
    const x = a[xs[i]!]
    const y = b[ys[i]!]
    const c = order(x) - order(y) || compareStrings(xs[i]!, ys[i]!) || compareValues(x, y, strings)
    if (c !== 0) return c
  }
  return xs.length - ys.length
}

const compareArrays = (a: unknown[], b: unknown[], strings: StringOrder): number => {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const c = compareValues(a[i], b[i], strings)
    if (c !== 0) return c
  }
  return a.length - b.length
}

const text = (value: unknown): string => (typeof value === 'string' ? value : (value as BSONSymbol).value)

const BY_ORDER: Record<number, (a: never, b: never, strings: StringOrder) => number> = {
  10: (a, b) => compareNumbers(a, b),
  15: (a: unknown, b: unknown, strings) => strings(text(a), text(b)),
  20: compareObjects,
  25: compareArrays,
  30: compareBinary,
  35: (a: ObjectId, b: ObjectId) => compareBytes(a.id, b.id),
  40: (a: boolean, b: boolean) => Number(a) - Number(b),
  45: (a: Date, b: Date) => sign(a.getTime() - b.getTime()),
  47: (a: Timestamp, b: Timestamp) => a.comp(b),
  50: (a: BSONRegExp, b: BSONRegExp) =>
    compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options),
  60: (a: Code, b: Code) => compareStrings(a.code, b.code),
  65: (a: Code, b: Code) => compareStrings(a.code, b.code) || compareObjects(a.scope as Doc, b.scope as Doc),
}

/** BSON comparison order of any two values; a missing value stands before null. */
export const compareValues = (a: unknown, b: unknown, strings: StringOrder = compareStrings): number => {
  if (a === b) return 0
  const rank = order(a)
  const c = rank - order(b)
  if (c !== 0) return sign(c)
  const compare = BY_ORDER[rank]
  return compare ? sign(compare(a as never, b as never, strings)) : 0
}

export const sameValue = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0
