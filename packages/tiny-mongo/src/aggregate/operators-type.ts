import { failedToParse, MongoRefusal } from '../errors.ts'
import { width } from '../values/numbers.ts'
import { isPlainObject, typeName } from '../values/types.ts'
import { CONVERT } from './conversion.ts'
import { isNil, type Simple, type Special } from './scope.ts'

const converting = (to: string): Simple => ({
  least: 1,
  most: 1,
  apply: ([value]) => (isNil(value) ? null : CONVERT[to]!(value)),
})

export const TYPES: Record<string, Simple> = {
  $type: { least: 1, most: 1, apply: ([value]) => typeName(value) },
  $isNumber: { least: 1, most: 1, apply: ([value]) => width(value) !== undefined },
  $toString: converting('string'),
  $toDouble: converting('double'),
  $toInt: converting('int'),
  $toLong: converting('long'),
  $toDecimal: converting('decimal'),
  $toBool: converting('bool'),
  $toDate: converting('date'),
  $toObjectId: converting('objectId'),
}

const convert: Special = (arg, compile) => {
  if (!isPlainObject(arg)) throw failedToParse('$convert expects an object of named arguments')
  const named = arg
  const input = compile(named['input'])
  const to = compile(named['to'])
  const onNull = 'onNull' in named ? compile(named['onNull']) : () => null
  const onError = 'onError' in named ? compile(named['onError']) : undefined
  return (scope) => {
    const value = input(scope)
    if (isNil(value)) return onNull(scope)
    const target = to(scope)
    const conversion = CONVERT[String(isPlainObject(target) ? target['type'] : target)]
    if (!conversion) throw failedToParse(`Unknown type name: ${String(target)}`)
    try {
      return conversion(value)
    } catch (error) {
      if (onError && error instanceof MongoRefusal && error.code === 241) return onError(scope)
      throw error
    }
  }
}

export const CONVERSIONS: Record<string, Special> = { $convert: convert }
