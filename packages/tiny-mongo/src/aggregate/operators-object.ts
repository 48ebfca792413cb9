import { refuse } from '../errors.ts'
import { isPlainObject, typeName } from '../values/types.ts'
import { accumulate } from './accumulators.ts'
import { isNil, simple, type Simple } from './scope.ts'

const pairs: Simple['apply'] = ([doc]) => {
  if (isNil(doc)) return null
  if (!isPlainObject(doc))
    throw refuse(40390, `$objectToArray requires a document input, found: ${typeName(doc)}`)
  return Object.entries(doc).map(([k, v]) => ({ k, v }))
}

export const OBJECTS: Record<string, Simple> = {
  $mergeObjects: simple(0, Infinity, (args) => {
    const [only] = args
    return accumulate('$mergeObjects', args.length === 1 && Array.isArray(only) ? only : args)
  }),
  $objectToArray: simple(1, 1, pairs),
}
