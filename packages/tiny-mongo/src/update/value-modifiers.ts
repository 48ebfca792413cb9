import { Timestamp } from 'bson'
import { badValue, typeMismatch } from '../errors.ts'
import { keyText, valueText } from '../storage/key-text.ts'
import { compareValues } from '../values/compare.ts'
import { add, multiply, width } from '../values/numbers.ts'
import { lastName } from '../values/paths.ts'
import { isPlainObject, typeName, type Doc } from '../values/types.ts'
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
  (arg: unknown): Modify =>
  (old) =>
    old === undefined || compareValues(arg, old) * way > 0 ? arg : old

let lastTimestamp = 0

/** A timestamp of this moment, never given twice. */
const timestampNow = (): Timestamp => new Timestamp({ t: Math.floor(Date.now() / 1000), i: ++lastTimestamp })

const currentDate = (arg: unknown): Modify => {
  if (typeof arg === 'boolean') return () => new Date()
  if (!isPlainObject(arg))
    throw badValue(`${typeName(arg)} is not valid type for $currentDate: use a boolean or a $type`)
  const unknown = Object.keys(arg).find((name) => name !== '$type')
  if (unknown) throw badValue(`Unrecognized $currentDate option: ${unknown}`)
  if (arg['$type'] === 'date') return () => new Date()
  if (arg['$type'] === 'timestamp') return timestampNow
  throw badValue("The '$type' string field is required to be 'date' or 'timestamp'")
}

type Make = (arg: unknown, path: string) => Modify

export const VALUE_MODIFIERS: Record<string, Make> = {
  $set: (arg) => () => arg,
  $setOnInsert: (arg) => () => arg,
  $inc: arithmetic('$inc'),
  $mul: arithmetic('$mul'),
  $min: extreme(-1),
  $max: extreme(1),
  $currentDate: currentDate,
}
