import { Timestamp } from 'bson'
import { badValue, refuse, typeMismatch } from '../errors.ts'
import { keyText } from '../storage/key-text.ts'
import { compareValues } from '../values/compare.ts'
import { add, fitsLong, longOf, multiply, toBig, width } from '../values/numbers.ts'
import { getField, isPlainObject, typeName } from '../values/types.ts'
import type { Modify } from './array-modifiers.ts'

const arithmetic =
  (name: '$inc' | '$mul') =>
  (arg: unknown, path: string): Modify => {
    if (width(arg) === undefined) {
      const verb = name === '$inc' ? 'increment' : 'multiply'
      throw typeMismatch(`Cannot ${verb} with non-numeric argument: ${keyText({ [path]: arg })}`)
    }
    return (old, at, doc) => {
      if (old === undefined) return name === '$inc' ? arg : multiply(arg, 0)
      if (width(old) === undefined) {
        const field = at.split('.').at(-1)
        throw typeMismatch(
          `Cannot apply ${name} to a value of non-numeric type. ${keyText({ _id: getField(doc, '_id') })} has the field '${field}' of non-numeric type ${typeName(old)}`,
        )
      }
      const result = name === '$inc' ? add(old, arg, 'refuse') : multiply(old, arg, 'refuse')
      if (result === undefined)
        throw badValue(
          `Failed to apply ${name} operations to current value (${String(old)}) for document ${keyText({ _id: getField(doc, '_id') })}`,
        )
      return result
    }
  }

const extreme =
  (way: 1 | -1) =>
  (arg: unknown): Modify =>
  (old) =>
    old === undefined || compareValues(arg, old) * way > 0 ? arg : old

let lastTimestamp = 0

/** A timestamp of this moment, never given twice. */
const timestampNow = (): Timestamp => {
  lastTimestamp++
  return new Timestamp({ t: Math.floor(Date.now() / 1000), i: lastTimestamp })
}

const currentDate = (arg: unknown): Modify => {
  const type = isPlainObject(arg) ? arg['$type'] : arg === true || arg === false ? 'date' : undefined
  if (type !== 'date' && type !== 'timestamp') {
    throw badValue(
      `${typeName(arg)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
    )
  }
  return () => (type === 'date' ? new Date() : timestampNow())
}

const BITS: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

const whole = (value: unknown): boolean => ['int', 'long'].includes(width(value) ?? '')

const bit = (arg: unknown): Modify => {
  if (!isPlainObject(arg))
    throw badValue(
      `The $bit modifier is not compatible with a ${typeName(arg)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    )
  const steps = Object.entries(arg).map(([name, operand]) => {
    const apply = BITS[name]
    if (!apply)
      throw badValue(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${name}: ${String(operand)}}`,
      )
    if (!whole(operand))
      throw badValue(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(operand)}' is not supported here: ${keyText({ [name]: operand })}`,
      )
    return { apply, operand }
  })
  return (old, path, doc) => {
    if (old !== undefined && !whole(old)) {
      throw badValue(
        `Cannot apply $bit to a value of non-integral type.${keyText({ _id: getField(doc, '_id') })} has the field ${path} of non-integer type ${typeName(old)}`,
      )
    }
    const wide = width(old) === 'long' || steps.some(({ operand }) => width(operand) === 'long')
    const bits = steps.reduce((value, { apply, operand }) => apply(value, toBig(operand)), toBig(old ?? 0))
    if (!fitsLong(bits)) throw refuse(2, 'the result of $bit does not fit')
    return wide ? longOf(bits) : Number(bits)
  }
}

export const VALUE_MODIFIERS: Record<string, (arg: unknown, path: string) => Modify> = {
  $set: (arg) => () => arg,
  $setOnInsert: (arg) => () => arg,
  $inc: arithmetic('$inc'),
  $mul: arithmetic('$mul'),
  $min: extreme(-1),
  $max: extreme(1),
  $currentDate: currentDate,
  $bit: bit,
}
