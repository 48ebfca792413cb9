import { BSONRegExp, MaxKey, MinKey } from 'bson'
import { badValue, refuse } from '../errors.ts'
import { identity } from '../storage/key-encoding.ts'
import { compareValues, sameValue } from '../values/compare.ts'
import { isNaNValue, toBig, toNumber, width } from '../values/numbers.ts'
import { NUMBER_CODES, order, TYPE_CODES, TYPE_NAMES, typeCode } from '../values/types.ts'
import { isOperatorDoc, type Leaf } from './filter.ts'
import { compileRegex } from './regex.ts'

export const leaf = (test: Leaf['test'], spread = true): Leaf => ({ spread, test })

/** Equality; null also means missing. */
export const equalityLeaf = (operand: unknown): Leaf => {
  if (operand === null || operand === undefined) return leaf((v) => v === null || v === undefined)
  if (typeof operand === 'string') return leaf((v) => v === operand)
  return leaf((v) => sameValue(v, operand))
}

const sorted = (options: unknown): string => {
  if (typeof options !== 'string') throw badValue('$options has to be a string')
  const unknown = [...options].find((option) => !'imsxu'.includes(option))
  if (unknown) throw refuse(51108, `invalid flag in regex options: ${unknown}`)
  return [...new Set(options)].sort().join('')
}

/** The pattern of $regex with its $options. */
export const regexOf = (arg: unknown, options: unknown): BSONRegExp => {
  if (arg instanceof BSONRegExp) {
    if (options !== undefined && arg.options) throw badValue('options set in both $regex and $options')
    return options === undefined ? arg : new BSONRegExp(arg.pattern, sorted(options))
  }
  if (typeof arg !== 'string') throw badValue('$regex has to be a string')
  return new BSONRegExp(arg, sorted(options ?? ''))
}

export const regexLeaf = (regex: BSONRegExp): Leaf => {
  const test = compileRegex(regex)
  return leaf((v) => (typeof v === 'string' ? test(v) : sameValue(v, regex)))
}

const range = (operand: unknown, accept: (c: number) => boolean): Leaf => {
  if (operand instanceof BSONRegExp) throw badValue("Can't have RegEx as arg to predicate over field")
  if (operand === null) return leaf((v) => accept(0) && (v === null || v === undefined))
  if (operand instanceof MinKey || operand instanceof MaxKey)
    return leaf((v) => accept(compareValues(v ?? null, operand)))
  if (isNaNValue(operand)) return leaf((v) => accept(0) && isNaNValue(v))
  const rank = order(operand)
  return leaf((v) => order(v) === rank && !isNaNValue(v) && accept(compareValues(v, operand)))
}

const inLeaf = (arg: unknown): Leaf => {
  if (!Array.isArray(arg)) throw badValue('$in needs an array')
  if (arg.some(isOperatorDoc)) throw badValue('cannot nest $ under $in')
  const key = (v: unknown): string => identity(v ?? null)
  const known = new Set(arg.map(key))
  const regexes = arg.filter((each) => each instanceof BSONRegExp).map(regexLeaf)
  return leaf((v) => known.has(key(v)) || regexes.some((regex) => regex.test(v)))
}

const typeCodes = (each: unknown): readonly number[] => {
  if (each === 'number') return NUMBER_CODES
  if (typeof each === 'string') {
    const code = TYPE_CODES.get(each)
    if (code === undefined) throw badValue(`Unknown type name alias: ${each}`)
    return [code]
  }
  if (width(each) === undefined) throw badValue('type must be represented as a number or a string')
  const code = toNumber(each)
  if (!TYPE_NAMES.has(code)) throw badValue(`Invalid numerical type code: ${code}`)
  return [code]
}

/** The BSON types that $type asks for. */
export const typesOf = (arg: unknown): Set<number> => {
  const list = Array.isArray(arg) ? arg : [arg]
  if (list.length === 0) throw badValue('$type must match at least one type')
  return new Set(list.flatMap(typeCodes))
}

const typeLeaf = (arg: unknown): Leaf => {
  const wanted = typesOf(arg)
  return leaf((v) => v !== undefined && wanted.has(typeCode(v)))
}

const modLeaf = (arg: unknown): Leaf => {
  if (!Array.isArray(arg) || arg.length < 2) throw badValue('malformed mod, not enough elements')
  if (arg.length > 2) throw badValue('malformed mod, too many elements')
  if (!arg.every((n) => Number.isFinite(toNumber(n)))) throw badValue('malformed mod, argument not a number')
  const divisor = toBig(arg[0])
  const remainder = toBig(arg[1])
  if (divisor === 0n) throw badValue('divisor cannot be 0')
  return leaf((v) => Number.isFinite(toNumber(v)) && toBig(v) % divisor === remainder)
}

const sizeLeaf = (arg: unknown): Leaf => {
  const size = toNumber(arg)
  if (!Number.isInteger(size))
    throw badValue(`Failed to parse $size. Expected an integer: $size: ${String(arg)}`)
  if (size < 0) throw badValue(`Failed to parse $size. Expected a non-negative number in: $size: ${size}`)
  return leaf((v) => Array.isArray(v) && v.length === size, false)
}

const LEAVES: Record<string, (arg: unknown) => Leaf> = {
  $eq: equalityLeaf,
  $gt: (arg) => range(arg, (n) => n > 0),
  $gte: (arg) => range(arg, (n) => n >= 0),
  $lt: (arg) => range(arg, (n) => n < 0),
  $lte: (arg) => range(arg, (n) => n <= 0),
  $in: inLeaf,
  $type: typeLeaf,
  $mod: modLeaf,
  $size: sizeLeaf,
}

/** The test an operator makes at the end of a path; refuses an operator nobody knows. */
export const leafOf = (name: string, arg: unknown): Leaf => {
  const make = LEAVES[name]
  if (!make) throw badValue(`unknown operator: ${name}`)
  return make(arg)
}
