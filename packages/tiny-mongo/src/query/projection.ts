import { checkFieldPath } from '../aggregate/expression.ts'
import { scopeOf } from '../aggregate/scope.ts'
import { notImplemented, refuse } from '../errors.ts'
import { toNumber, truthy, width } from '../values/numbers.ts'
import { topField } from '../values/paths.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import type { Filter, MatchOptions, Positions } from './filter.ts'
import { compileElement } from './matcher.ts'
import { applyTree, computed, place, type ArrayPart, type Leaf, type Node } from './projection-tree.ts'

/** A projection at work. `fields`: the top-level fields it needs, when it needs only some. */
export interface Projection {
  apply(doc: Doc): Doc
  fields: Set<string> | undefined
}

export interface ProjectionOptions extends MatchOptions {
  /** Given by find, which understands $slice, $elemMatch and the positional `$`; the $project stage does not. */
  filter?: Filter | undefined
}

interface Item {
  path: string
  leaf: Leaf
}

/** `$slice` of find: of a number, or of skip and limit; undefined when it is the expression of that name. */
const slicePart = (arg: unknown): ArrayPart | undefined => {
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
const elementPart = (arg: unknown, o: MatchOptions): ArrayPart => {
  const matches = compileElement(arg, o)
  const take = (value: unknown): unknown => {
    const items: unknown[] = Array.isArray(value) ? value : []
    const found = items.findIndex(matches)
    return found < 0 ? undefined : [items[found]]
  }
  return { keepsOthers: false, take }
}

/** `$`: the element by which the filter found the document. */
const positionalPart = (filter: Filter): ArrayPart => {
  const take: ArrayPart['take'] = (value, doc) => {
    if (!Array.isArray(value)) return value
    const found: Positions = {}
    filter(doc, found)
    if (found.index !== undefined) return value.slice(found.index, found.index + 1)
    const why = "positional operator '.$' couldn't find a matching element in the array"
    throw refuse(51246, `Executor error during find command :: caused by :: ${why}`)
  }
  return { keepsOthers: false, take }
}

const operatorLeaf = (value: Doc, name: string, o: ProjectionOptions): Leaf => {
  if (name === '$meta') throw notImplemented('$meta in a projection')
  const alone = o.filter && Object.keys(value).length === 1
  const slice = alone && name === '$slice' ? slicePart(value[name]) : undefined
  if (slice) return { part: slice }
  if (alone && name === '$elemMatch') return { part: elementPart(value[name], o) }
  return computed(value, o)
}

const items = (path: string, value: unknown, o: ProjectionOptions): Item[] => {
  const positional = path.endsWith('.$')
  checkFieldPath(positional ? path.slice(0, -2) : path)
  const flag = typeof value === 'boolean' || width(value) !== undefined
  if (positional) {
    if (o.filter && flag && truthy(value))
      return [{ path: path.slice(0, -2), leaf: { part: positionalPart(o.filter) } }]
    throw refuse(31324, `Cannot use an expression or exclude on a positional projection: ${path}`)
  }
  if (flag) return [{ path, leaf: truthy(value) ? 'include' : 'exclude' }]
  if (!isPlainObject(value)) return [{ path, leaf: computed(value, o) }]
  const [first, ...more] = Object.keys(value)
  if (first === undefined)
    throw refuse(51270, `An empty sub-projection is not a valid value. Found empty object at path ${path}`)
  if (first.startsWith('$')) return [{ path, leaf: operatorLeaf(value, first, o) }]
  return [first, ...more].flatMap((name) => items(`${path}.${name}`, value[name], o))
}

const keepsOthers = (leaf: Leaf): boolean =>
  typeof leaf === 'object' && 'part' in leaf && leaf.part.keepsOthers

/** Whether the projection names what to keep; refuses a mixture. */
const decide = (list: Item[]): boolean => {
  const others = list.filter(({ path }) => path !== '_id')
  const keeping = others.findIndex(({ leaf }) => leaf !== 'exclude' && !keepsOthers(leaf))
  const dropping = others.findIndex(({ leaf }) => leaf === 'exclude')
  if (keeping >= 0 && dropping >= 0)
    throw dropping < keeping
      ? refuse(31253, `Cannot do inclusion on field ${others[keeping]?.path} in exclusion projection`)
      : refuse(31254, `Cannot do exclusion on field ${others[dropping]?.path} in inclusion projection`)
  return keeping >= 0 || (others.length === 0 && list[0]?.leaf !== 'exclude')
}

const neededFields = (list: Item[], inclusive: boolean): Set<string> | undefined => {
  if (!inclusive || list.some(({ leaf }) => typeof leaf !== 'string')) return undefined
  const kept = list.filter(({ leaf }) => leaf === 'include').map(({ path }) => topField(path))
  const dropsId = list.some(({ path, leaf }) => path === '_id' && leaf === 'exclude')
  return new Set(dropsId ? kept : [...kept, '_id'])
}

/** Compiles a projection; undefined when it keeps everything. */
export const compileProjection = (spec: Doc | undefined, o: ProjectionOptions): Projection | undefined => {
  const list = Object.entries(spec ?? {}).flatMap(([path, value]) => items(path, value, o))
  if (list.length === 0) return undefined
  const inclusive = decide(list)
  const root: Node = { children: new Map() }
  for (const { path, leaf } of list) place(root, path, leaf)
  if (inclusive && !root.children.has('_id')) place(root, '_id', 'include')
  const apply = (doc: Doc): Doc => applyTree(doc, root, inclusive, scopeOf(doc, o.variables))
  return { fields: neededFields(list, inclusive), apply }
}
