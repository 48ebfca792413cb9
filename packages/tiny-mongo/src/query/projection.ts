import { compileExpression } from '../aggregate/expression.ts'
import type { Compute, Variables } from '../aggregate/scope.ts'
import { notImplemented, refuse } from '../errors.ts'
import { truthy, width } from '../values/numbers.ts'
import { splitPath } from '../values/paths.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import type { Filter, MatchOptions } from './matcher.ts'
import { arrayPart } from './projection-arrays.ts'
import { applyTree, type ArrayPart, type Node } from './projection-tree.ts'

/** A projection at work. `fields`: the top-level fields it needs, when it needs only some. */
export interface Projection {
  apply(doc: Doc): Doc
  fields: Set<string> | undefined
  inclusive: boolean
}

export interface ProjectionOptions extends MatchOptions {
  /** find understands $slice, $elemMatch and the positional `$`; the $project stage does not. */
  find: boolean
  filter?: Filter | undefined
  variables?: Variables | undefined
}

type Item =
  | { path: string; kind: 'include' | 'exclude' }
  | { path: string; kind: 'compute'; compute: Compute }
  | { path: string; kind: 'array'; part: ArrayPart }

const flag = (value: unknown): boolean | undefined => {
  if (typeof value === 'boolean') return value
  return width(value) === undefined ? undefined : truthy(value)
}

const operatorItem = (path: string, value: Doc, name: string, o: ProjectionOptions): Item[] => {
  if (name === '$meta') throw notImplemented('$meta in a projection')
  if (o.find && (name === '$slice' || name === '$elemMatch')) {
    const part = arrayPart(name, value[name], o)
    if (part) return [{ path, kind: 'array', part }]
  }
  return [{ path, kind: 'compute', compute: compileExpression(value) }]
}

const items = (path: string, value: unknown, o: ProjectionOptions): Item[] => {
  const on = flag(value)
  if (on !== undefined) {
    if (o.find && on && path.endsWith('.$')) {
      const clean = path.slice(0, -2)
      return [{ path: clean, kind: 'array', part: arrayPart('$', o.filter, o, clean)! }]
    }
    return [{ path, kind: on ? 'include' : 'exclude' }]
  }
  if (!isPlainObject(value)) return [{ path, kind: 'compute', compute: compileExpression(value) }]
  const names = Object.keys(value)
  if (names.length === 0) {
    throw refuse(51270, `An empty sub-projection is not a valid value. Found empty object at path`)
  }
  if (names[0]!.startsWith('$')) return operatorItem(path, value, names[0]!, o)
  return names.flatMap((name) => items(`${path}.${name}`, value[name], o))
}

const checkPath = (path: string): void => {
  if (path === '') throw refuse(40352, 'FieldPath cannot be constructed with empty string')
  if (path.endsWith('.')) throw refuse(40353, "FieldPath must not end with a '.'.")
  if (path.includes('..') || path.startsWith('.'))
    throw refuse(15998, 'FieldPath field names may not be empty strings.')
  if (path.startsWith('$'))
    throw refuse(
      16410,
      "FieldPath field names may not start with '$'. Consider using $getField or $setField.",
    )
}

const place = (root: Node, item: Item): void => {
  const parts = splitPath(item.path)
  let node = root
  parts.slice(0, -1).forEach((name, i) => {
    let child = node.children.get(name)
    if (child && child.leaf)
      throw refuse(31249, `Path collision at ${item.path} remaining portion ${parts.slice(i + 1).join('.')}`)
    if (!child) node.children.set(name, (child = { children: new Map() }))
    node = child
  })
  const name = parts.at(-1)!
  const old = node.children.get(name)
  if (old && !(old.leaf === item.kind && item.kind !== 'compute'))
    throw refuse(31250, `Path collision at ${item.path}`)
  const leaf: Node = { children: new Map(), leaf: item.kind }
  if (item.kind === 'compute') leaf.compute = item.compute
  if (item.kind === 'array') leaf.part = item.part
  node.children.set(name, leaf)
}

const isSlice = (item: Item): boolean => item.kind === 'array' && item.part.keepsOthers

/** Whether the projection names what to keep; refuses a mixture. */
const decide = (list: Item[]): boolean => {
  const others = list.filter((item) => item.path !== '_id')
  const keeping = others.find(
    (item) => item.kind === 'include' || item.kind === 'compute' || (item.kind === 'array' && !isSlice(item)),
  )
  const dropping = others.find((item) => item.kind === 'exclude')
  if (keeping && dropping) {
    const first = others.find((item) => item === keeping || item === dropping)!
    if (first === dropping)
      throw refuse(31253, `Cannot do inclusion on field ${keeping.path} in exclusion projection`)
    throw refuse(31254, `Cannot do exclusion on field ${dropping.path} in inclusion projection`)
  }
  if (keeping) return true
  if (dropping || others.length > 0) return false
  return list[0]?.kind !== 'exclude'
}

const neededFields = (list: Item[], inclusive: boolean): Set<string> | undefined => {
  if (!inclusive || list.some((item) => item.kind !== 'include' && item.kind !== 'exclude')) return undefined
  const fields = new Set(
    list.filter((item) => item.kind === 'include').map((item) => splitPath(item.path)[0]!),
  )
  if (!list.some((item) => item.path === '_id' && item.kind === 'exclude')) fields.add('_id')
  return fields
}

/** Compiles a projection; undefined when it keeps everything. */
export const compileProjection = (spec: unknown, o: ProjectionOptions): Projection | undefined => {
  if (spec === undefined || spec === null) return undefined
  if (!isPlainObject(spec)) throw refuse(9, 'projection must be an object')
  const names = Object.keys(spec)
  if (names.length === 0) return undefined
  names.forEach(checkPath)
  const list = names.flatMap((name) => items(name, spec[name], o))
  const inclusive = decide(list)
  const root: Node = { children: new Map() }
  for (const item of list) place(root, item)
  if (inclusive && !root.children.has('_id'))
    root.children.set('_id', { children: new Map(), leaf: 'include' })
  const vars = o.variables ?? {}
  return {
    fields: neededFields(list, inclusive),
    inclusive,
    apply: (doc) => applyTree(doc, root, inclusive, { root: doc, current: doc, vars }),
  }
}
