import { badValue, refuse } from '../errors.ts'
import { toNumber, width } from '../values/numbers.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import { compileFilter, isOperatorDoc, type Filter } from './matcher.ts'
import type { ProjectionOptions } from './projection.ts'
import type { ArrayPart } from './projection-tree.ts'
import type { Positions } from './path-match.ts'

const slice = (arg: unknown): ArrayPart | undefined => {
  const [skip, limit] = Array.isArray(arg) ? arg : [undefined, arg]
  if (Array.isArray(arg) && (arg.length !== 2 || width(arg[0]) === undefined)) return undefined
  if (width(limit) === undefined)
    throw refuse(28667, 'Invalid $slice syntax: the argument must be a number or an array of two')
  const count = toNumber(limit)
  if (skip !== undefined && count <= 0)
    throw refuse(28724, `First argument to $slice must be positive: ${count}`)
  const take = (items: unknown[]): unknown[] => {
    if (skip === undefined) return count < 0 ? items.slice(count) : items.slice(0, count)
    const from = toNumber(skip)
    const start = from < 0 ? Math.max(0, items.length + from) : from
    return items.slice(start, start + count)
  }
  return { keepsOthers: true, take: (value) => (Array.isArray(value) ? take(value) : value) }
}

const element = (arg: unknown, o: ProjectionOptions): ArrayPart => {
  if (!isPlainObject(arg)) throw badValue('elemMatch: Invalid argument, object required.')
  const onValues = isOperatorDoc(arg) && !['$and', '$or', '$nor'].includes(Object.keys(arg)[0]!)
  const filter = onValues ? compileFilter({ v: arg }, o) : compileFilter(arg, o)
  const matches = (item: unknown): boolean =>
    onValues ? filter({ v: item }) : isPlainObject(item) && filter(item)
  return {
    keepsOthers: false,
    take(value) {
      const found = Array.isArray(value) ? value.findIndex(matches) : -1
      return found < 0 ? undefined : [(value as unknown[])[found]]
    },
  }
}

const positional = (filter: Filter | undefined): ArrayPart => ({
  keepsOthers: false,
  take(value: unknown, doc: Doc) {
    if (!Array.isArray(value)) return value
    const found: Positions = {}
    filter?.(doc, found)
    if (found.index === undefined) {
      throw refuse(
        51246,
        "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
      )
    }
    return value[found.index] === undefined ? [] : [value[found.index]]
  },
})

/** What find's array operators keep of an array; undefined when `$slice` is the expression of that name. */
export const arrayPart = (
  name: string,
  arg: unknown,
  o: ProjectionOptions,
  path = '',
): ArrayPart | undefined => {
  if (name === '$slice') return slice(arg)
  if (name === '$elemMatch') return element(arg, o)
  if (path.endsWith('.$')) throw badValue('Positional projection cannot be used twice in a path')
  return positional(arg as Filter | undefined)
}
