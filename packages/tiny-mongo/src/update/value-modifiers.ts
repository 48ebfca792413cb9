import { Long, Timestamp } from 'bson'
import { badValue, typeMismatch } from '../errors.ts'
import { keyText, valueText } from '../storage/key-text.ts'
import type { Collation } from '../values/collation.ts'
import { compareValues } from '../values/compare.ts'
import { add, isWhole, multiply, toBig, width } from '../values/numbers.ts'
import { lastName } from '../values/paths.ts'
import { isLong, isPlainObject, typeName, type Doc } from '../values/types.ts'
import type { Modify } from './array-modifiers.ts'

const idText = (doc: Doc): string => keyText({ _id: doc['_id'] })

const arithmetic =
  (name: '$inc' | '$mul') =>
  (arg: unknown, path: string): Modify => {
    const verb = name === '$inc' ? 'increment' : 'multiply'
    if (width(arg) === undefined)
      throw typeMismatch(`Cannot ${verb} with non-numeric argument: ${keyText({ [path]: arg })}`)
    return (old, at, doc) => {
      if (old === undefined) return name === '$inc' ? arg : multiply(arg, 0)
      if (width(old) === undefined)
        throw typeMismatch(
          `Cannot apply ${name} to a value of non-numeric type. ${idText(doc)} has the field '${lastName(at)}' of non-numeric type ${typeName(old)}`,
        )
      const result = name === '$inc' ? add(old, arg, true) : multiply(old, arg, true)
      if (result !== undefined) return result
      const current = `current value (${valueText(old)}) for document ${idText(doc)}`
      throw badValue(`Failed to apply ${name} operations to ${current}`)
    }
  }

const extreme =
  (way: 1 | -1) =>
  (arg: unknown, _: string, collation?: Collation): Modify =>
  (old) =>
    old === undefined || compareValues(arg, old, collation?.strings) * way > 0 ? arg : old

let lastTimestamp = 0

/** A timestamp of this moment, never given twice. */
const timestampNow = (): Timestamp => new Timestamp({ t: Math.floor(Date.now() / 1000), i: ++lastTimestamp })

const currentDate = (arg: unknown): Modify => {
  if (typeof arg === 'boolean') return () => new Date()
  if (!isPlainObject(arg))
    throw badValue(
      `${typeName(arg)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
    )
  const unknown = Object.keys(arg).find((name) => name !== '$type')
  if (unknown) throw badValue(`Unrecognized $currentDate option: ${unknown}`)
  if (arg['$type'] === 'date') return () => new Date()
  if (arg['$type'] === 'timestamp') return timestampNow
  throw badValue(
    "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
  )
}

const BITS = new Map<string, (a: bigint, b: bigint) => bigint>([
  ['and', (a, b) => a & b],
  ['or', (a, b) => a | b],
  ['xor', (a, b) => a ^ b],
])

const bit = (arg: unknown): Modify => {
  if (!isPlainObject(arg) || Object.keys(arg).length === 0)
    throw badValue(
      `The $bit modifier is not compatible with a ${typeName(arg)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    )
  const steps = Object.entries(arg).map(([name, operand]) => {
    const apply = BITS.get(name)
    if (!apply)
      throw badValue(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: ${keyText(arg)}`,
      )
    if (!isWhole(operand))
      throw badValue(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(operand)}' is not supported here: ${keyText(arg)}`,
      )
    return { apply, operand }
  })
  return (old = 0, path, doc) => {
    if (!isWhole(old))
      throw badValue(
        `Cannot apply $bit to a value of non-integral type.${idText(doc)} has the field ${path} of non-integer type ${typeName(old)}`,
      )
    const wide = isLong(old) || steps.some(({ operand }) => isLong(operand))
    const bits = steps.reduce((value, { apply, operand }) => apply(value, toBig(operand)), toBig(old))
    return wide ? Long.fromBigInt(bits) : Number(bits)
  }
}

type Make = (arg: unknown, path: string, collation?: Collation) => Modify

export const VALUE_MODIFIERS: Record<string, Make> = {
  $set: (arg) => () => arg,
  $setOnInsert: (arg) => () => arg,
  $inc: arithmetic('$inc'),
  $mul: arithmetic('$mul'),
  $min: extreme(-1),
  $max: extreme(1),
  $currentDate: currentDate,
  $bit: bit,
}
