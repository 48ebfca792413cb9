import { failedToParse, refuse } from '../errors.ts'
import { getField, isPlainObject, setField, typeName, type Doc } from '../values/types.ts'
import { isNil, type Compute, type Simple, type Special } from './scope.ts'

const merge = (args: unknown[]): unknown => {
  const made: Doc = {}
  const docs = args.length === 1 && Array.isArray(args[0]) ? args[0] : args
  for (const doc of docs) {
    if (isNil(doc)) continue
    if (!isPlainObject(doc))
      throw refuse(40400, `$mergeObjects requires object inputs, but input is of type ${typeName(doc)}`)
    for (const [name, value] of Object.entries(doc)) setField(made, name, value)
  }
  return made
}

const pairs = ([doc]: unknown[]): unknown => {
  if (isNil(doc)) return null
  if (!isPlainObject(doc))
    throw refuse(40390, `$objectToArray requires a document input, found: ${typeName(doc)}`)
  return Object.entries(doc).map(([k, v]) => ({ k, v }))
}

export const OBJECTS: Record<string, Simple> = {
  $mergeObjects: { least: 0, most: Infinity, apply: merge },
  $objectToArray: { least: 1, most: 1, apply: pairs },
}

const fieldName = (arg: unknown, compile: (e: unknown) => Compute): string => {
  const name = compile(arg)({ root: {}, current: {}, vars: {} })
  if (typeof name !== 'string')
    throw refuse(5654602, "$getField requires 'field' to evaluate to a constant string")
  return name
}

const get: Special = (arg, compile) => {
  const named = isPlainObject(arg) && 'field' in arg
  const name = fieldName(named ? arg['field'] : arg, compile)
  const input = compile(named && 'input' in arg ? arg['input'] : '$$CURRENT')
  return (scope) => {
    const doc = input(scope)
    if (isPlainObject(doc)) return getField(doc, name)
    return isNil(doc) ? doc : undefined
  }
}

const setting: Special = (arg, compile) => {
  if (!isPlainObject(arg)) throw failedToParse('$setField only supports an object as its argument')
  const name = fieldName(arg['field'], compile)
  const input = compile(arg['input'])
  const value = 'value' in arg ? compile(arg['value']) : () => undefined
  return (scope) => {
    const doc = input(scope)
    if (!isPlainObject(doc)) return null
    const made = { ...doc }
    const computed = value(scope)
    if (computed === undefined) delete made[name]
    else setField(made, name, computed)
    return made
  }
}

export const FIELDS: Record<string, Special> = { $getField: get, $setField: setting, $unsetField: setting }
