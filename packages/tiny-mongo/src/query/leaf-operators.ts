import { BSONRegExp, type Binary } from 'bson'
import { badValue } from '../errors.ts'
import { type Collation, foldValue } from '../values/collation.ts'
import { compareValues } from '../values/compare.ts'
import { isNaNValue, toBig, toNumber, width } from '../values/numbers.ts'
import {
  bsonType,
  isBinary,
  isPlainObject,
  isRegex,
  order,
  TYPE_CODES,
  typeCode,
  type Doc,
} from '../values/types.ts'
import { identity } from '../storage/key-encoding.ts'
import type { Filter, MatchOptions } from './matcher.ts'
import type { Leaf } from './path-match.ts'
import { toRegExp } from './regex.ts'

const leaf = (test: Leaf['test'], spread = true): Leaf => ({ spread, test })

/** Equality; null also means missing. */
export const equalityLeaf = (operand: unknown, collation?: Collation): Leaf => {
  if (operand === null || operand === undefined) return leaf((v) => v === null || v === undefined)
  if (typeof operand === 'string' && !collation) {
    return leaf((v) => v === operand || (bsonType(v) === 'BSONSymbol' && compareValues(v, operand) === 0))
  }
  const rank = order(operand)
  return leaf((v) => order(v) === rank && compareValues(v, operand, collation?.strings) === 0)
}

/** The pattern of $regex with its $options. */
export const regexOf = (arg: unknown, options: unknown): BSONRegExp => {
  if (isRegex(arg)) {
    if (options !== undefined && arg.options) throw badValue('options set in both $regex and $options')
    return options === undefined ? arg : new BSONRegExp(arg.pattern, sorted(options))
  }
  if (typeof arg !== 'string') throw badValue('$regex has to be a string')
  return new BSONRegExp(arg, sorted(options ?? ''))
}

const sorted = (options: unknown): string => {
  if (typeof options !== 'string') throw badValue('$options has to be a string')
  return [...new Set(options)].sort().join('')
}

export const regexLeaf = (regex: BSONRegExp): Leaf => {
  const compiled = toRegExp(regex)
  return leaf((v) => {
    if (typeof v === 'string') return compiled.test(v)
    if (bsonType(v) === 'BSONSymbol') return compiled.test((v as { value: string }).value)
    return isRegex(v) && v.pattern === regex.pattern && v.options === regex.options
  })
}

const isBound = (v: unknown): boolean => bsonType(v) === 'MinKey' || bsonType(v) === 'MaxKey'

const range = (operand: unknown, accept: (c: number) => boolean, collation?: Collation): Leaf => {
  if (isRegex(operand)) throw badValue("Can't have RegEx as arg to predicate over field")
  if (operand === null) return leaf((v) => accept(0) && (v === null || v === undefined))
  if (isBound(operand)) return leaf((v) => accept(compareValues(v ?? null, operand)))
  if (isNaNValue(operand)) return leaf((v) => accept(0) && isNaNValue(v))
  const rank = order(operand)
  return leaf(
    (v) => order(v) === rank && !isNaNValue(v) && accept(compareValues(v, operand, collation?.strings)),
  )
}

const inLeaf = (arg: unknown, collation?: Collation): Leaf => {
  if (!Array.isArray(arg)) throw badValue('$in needs an array')
  const regexes: Leaf[] = []
  const known = new Set<string>()
  const key = (v: unknown): string => identity(collation ? foldValue(v, collation.fold) : v)
  for (const each of arg) {
    if (isPlainObject(each) && Object.keys(each)[0]?.startsWith('$') && !('$ref' in each || '$id' in each)) {
      throw badValue('cannot nest $ under $in')
    }
    if (isRegex(each)) regexes.push(regexLeaf(each))
    known.add(key(each ?? null))
  }
  return leaf((v) => known.has(key(v ?? null)) || regexes.some((r) => r.test(v)))
}

const typeLeaf = (arg: unknown): Leaf => {
  const wanted = new Set<number>()
  for (const each of Array.isArray(arg) ? arg : [arg]) {
    if (each === 'number') [1, 16, 18, 19].forEach((code) => wanted.add(code))
    else if (typeof each === 'string') {
      const code = TYPE_CODES[each]
      if (code === undefined) throw badValue(`Unknown type name alias: ${each}`)
      wanted.add(code)
    } else if (width(each) !== undefined) wanted.add(knownCode(toNumber(each)))
    else throw badValue('type must be represented as a number or a string')
  }
  return leaf((v) => v !== undefined && wanted.has(typeCode(v)))
}

const knownCode = (code: number): number => {
  if (!Object.values(TYPE_CODES).includes(code)) throw badValue(`Invalid numerical type code: ${code}`)
  return code
}

const modLeaf = (arg: unknown): Leaf => {
  if (!Array.isArray(arg) || arg.length < 2) throw badValue('malformed mod, not enough elements')
  if (arg.length > 2) throw badValue('malformed mod, too many elements')
  const [divisor, remainder] = arg.map((n) => {
    if (width(n) === undefined || !Number.isFinite(toNumber(n)))
      throw badValue('malformed mod, argument not a number')
    return toBig(n)
  }) as [bigint, bigint]
  if (divisor === 0n) throw badValue('divisor cannot be 0')
  return leaf(
    (v) => width(v) !== undefined && Number.isFinite(toNumber(v)) && toBig(v) % divisor === remainder,
  )
}

const sizeLeaf = (arg: unknown): Leaf => {
  const size = toNumber(arg)
  if (!Number.isInteger(size))
    throw badValue(`Failed to parse $size. Expected an integer: $size: ${String(arg)}`)
  if (size < 0) throw badValue(`Failed to parse $size. Expected a non-negative number in: $size: ${size}`)
  return leaf((v) => Array.isArray(v) && v.length === size, false)
}

const maskOf = (arg: unknown): bigint => {
  if (Array.isArray(arg)) return arg.reduce<bigint>((mask, bit) => mask | (1n << BigInt(toNumber(bit))), 0n)
  if (isBinary(arg)) return bitsOf(arg)
  if (width(arg) === undefined || toNumber(arg) < 0)
    throw badValue('bit positions must be a non-negative number')
  return toBig(arg)
}

const bitsOf = (value: Binary): bigint =>
  value.buffer
    .subarray(0, value.position)
    .reduceRight<bigint>((bits, byte) => (bits << 8n) | BigInt(byte), 0n)

const bitsLeaf = (arg: unknown, accept: (bits: bigint, mask: bigint) => boolean): Leaf => {
  const mask = maskOf(arg)
  return leaf((v) => {
    if (isBinary(v)) return accept(bitsOf(v), mask)
    return width(v) !== undefined && Number.isInteger(toNumber(v)) && accept(toBig(v), mask)
  })
}

type Make = (arg: unknown, collation?: Collation) => Leaf

const LEAVES: Record<string, Make> = {
  $eq: (arg, c) => equalityLeaf(arg, c),
  $gt: (arg, c) => range(arg, (n) => n > 0, c),
  $gte: (arg, c) => range(arg, (n) => n >= 0, c),
  $lt: (arg, c) => range(arg, (n) => n < 0, c),
  $lte: (arg, c) => range(arg, (n) => n <= 0, c),
  $in: inLeaf,
  $type: typeLeaf,
  $mod: modLeaf,
  $size: sizeLeaf,
  $bitsAllSet: (arg) => bitsLeaf(arg, (bits, mask) => (bits & mask) === mask),
  $bitsAllClear: (arg) => bitsLeaf(arg, (bits, mask) => (bits & mask) === 0n),
  $bitsAnySet: (arg) => bitsLeaf(arg, (bits, mask) => (bits & mask) !== 0n),
  $bitsAnyClear: (arg) => bitsLeaf(arg, (bits, mask) => (bits & mask) !== mask),
  $comment: () => leaf(() => true, false),
}

/** The test an operator makes at the end of a path; refuses an operator nobody knows. */
export const leafOf = (name: string, arg: unknown, collation?: Collation): Leaf => {
  const make = LEAVES[name]
  if (!make) throw badValue(`unknown operator: ${name}`)
  return make(arg, collation)
}

interface Compilers {
  compileFilter(filter: unknown, o: MatchOptions): Filter
  compileOperators(path: string, doc: Doc, o: MatchOptions): Filter
  isOperatorDoc(value: unknown): boolean
}

const LOGICAL = new Set(['$and', '$or', '$nor', '$expr', '$where', '$jsonSchema'])

/** Some element satisfies everything at once; elements are documents, or values when the argument holds operators. */
export const compileElemMatch = (arg: unknown, o: MatchOptions, c: Compilers): Leaf => {
  if (!isPlainObject(arg)) throw badValue('$elemMatch needs an Object')
  const first = Object.keys(arg)[0]
  const onValues = c.isOperatorDoc(arg) && !LOGICAL.has(first!)
  const filter = onValues ? c.compileOperators('v', arg, o) : c.compileFilter(arg, o)
  const matches = (item: unknown): boolean => {
    if (onValues) return filter({ v: item })
    return isPlainObject(item) ? filter(item) : Array.isArray(item) && filter({ ...item })
  }
  return leaf((v, found) => {
    if (!Array.isArray(v)) return false
    const index = v.findIndex(matches)
    if (index >= 0 && found) found.index = index
    return index >= 0
  }, false)
}
