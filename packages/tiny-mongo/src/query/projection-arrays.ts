import { refuse } from '../errors.ts'
import { toNumber, width } from '../values/numbers.ts'
import type { Filter, MatchOptions, Positions } from './filter.ts'
import { compileElement } from './matcher.ts'
import type { ArrayPart } from './projection-tree.ts'

/** `$slice` of find: of a number, or of skip and limit; undefined when it is the expression of that name. */
export const slicePart = (arg: unknown): ArrayPart | undefined => {
  const [skip, limit] = Array.isArray(arg) ? arg : [undefined, arg]
  if (Array.isArray(arg) && (arg.length !== 2 || width(skip) === undefined)) return undefined
  if (width(limit) === undefined)
    throw refuse(28667, 'Invalid $slice syntax: the argument must be a number or an array of two')
  const count = Math.trunc(toNumber(limit))
  const from = skip === undefined ? undefined : Math.trunc(toNumber(skip))
  if (from !== undefined && count <= 0)
    throw refuse(28724, `First argument to $slice must be positive: ${count}`)
  const take = (items: unknown[]): unknown[] => {
    if (from === undefined) return count < 0 ? items.slice(count) : items.slice(0, count)
    const start = from < 0 ? Math.max(0, items.length + from) : from
    return items.slice(start, start + count)
  }
  return { keepsOthers: true, take: (value) => (Array.isArray(value) ? take(value) : value) }
}

/** `$elemMatch` of find: the first element that matches. */
export const elementPart = (arg: unknown, o: MatchOptions): ArrayPart => {
  const matches = compileElement(arg, o)
  return {
    keepsOthers: false,
    take(value) {
      const items: unknown[] = Array.isArray(value) ? value : []
      const found = items.findIndex(matches)
      return found < 0 ? undefined : [items[found]]
    },
  }
}

/** `$`: the element by which the filter found the document. */
export const positionalPart = (filter: Filter | undefined): ArrayPart => ({
  keepsOthers: false,
  take(value, doc) {
    if (!Array.isArray(value)) return value
    const found: Positions = {}
    filter?.(doc, found)
    const why = "positional operator '.$' couldn't find a matching element in the array"
    if (found.index === undefined)
      throw refuse(51246, `Executor error during find command :: caused by :: ${why}`)
    return value.slice(found.index, found.index + 1)
  },
})
