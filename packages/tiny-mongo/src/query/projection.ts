import { checkFieldPath, compileExpression } from '../aggregate/expression.ts'
import { notImplemented, refuse } from '../errors.ts'
import { truthy, width } from '../values/numbers.ts'
import { splitPath, topField } from '../values/paths.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import type { Filter, MatchOptions } from './filter.ts'
import { elementPart, positionalPart, slicePart } from './projection-arrays.ts'
import { applyTree, type Leaf, type Node } from './projection-tree.ts'

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

const operatorLeaf = (value: Doc, name: string, o: ProjectionOptions): Leaf => {
  if (name === '$meta') throw notImplemented('$meta in a projection')
  if (o.filter && Object.keys(value).length === 1) {
    const part = name === '$slice' ? slicePart(value[name]) : undefined
    if (part) return { part }
    if (name === '$elemMatch') return { part: elementPart(value[name], o) }
  }
  return { compute: compileExpression(value) }
}

const items = (path: string, value: unknown, o: ProjectionOptions): Item[] => {
  const positional = path.endsWith('.$')
  checkFieldPath(positional ? path.slice(0, -2) : path)
  const flag = typeof value === 'boolean' || width(value) !== undefined
  if (positional && !(o.filter && flag && truthy(value)))
    throw refuse(31324, `Cannot use an expression or exclude on a positional projection: ${path}`)
  if (positional) return [{ path: path.slice(0, -2), leaf: { part: positionalPart(o.filter) } }]
  if (flag) return [{ path, leaf: truthy(value) ? 'include' : 'exclude' }]
  if (!isPlainObject(value)) return [{ path, leaf: { compute: compileExpression(value) } }]
  const [first, ...more] = Object.keys(value)
  if (first === undefined)
    throw refuse(51270, `An empty sub-projection is not a valid value. Found empty object at path ${path}`)
  if (first.startsWith('$')) return [{ path, leaf: operatorLeaf(value, first, o) }]
  return [first, ...more].flatMap((name) => items(`${path}.${name}`, value[name], o))
}

const place = (root: Node, { path, leaf }: Item): void => {
  const parts = splitPath(path)
  let node = root
  for (const [i, name] of parts.entries()) {
    let child = node.children.get(name)
    const last = i === parts.length - 1
    if (child && (child.leaf ?? last)) {
      const rest = parts.slice(i + 1).join('.')
      if (last && typeof leaf === 'string' && child.leaf === leaf) return
      throw last
        ? refuse(31250, `Path collision at ${path}`)
        : refuse(31249, `Path collision at ${path} remaining portion ${rest}`)
    }
    if (!child) node.children.set(name, (child = { children: new Map() }))
    node = child
  }
  node.leaf = leaf
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
  if (keeping >= 0) return true
  return dropping < 0 && others.length === 0 && list[0]?.leaf !== 'exclude'
}

const neededFields = (list: Item[], inclusive: boolean): Set<string> | undefined => {
  if (!inclusive || list.some(({ leaf }) => typeof leaf !== 'string')) return undefined
  const kept = list.filter(({ leaf }) => leaf === 'include').map(({ path }) => topField(path))
  const dropsId = list.some(({ path, leaf }) => path === '_id' && leaf === 'exclude')
  return new Set(dropsId ? kept : [...kept, '_id'])
}

/** Compiles a projection; undefined when it keeps everything. */
export const compileProjection = (spec: Doc | undefined, o: ProjectionOptions): Projection | undefined => {
  const names = Object.keys(spec ?? {})
  if (!spec || names.length === 0) return undefined
  const list = names.flatMap((name) => items(name, spec[name], o))
  const inclusive = decide(list)
  const root: Node = { children: new Map() }
  for (const item of list) place(root, item)
  if (inclusive && !root.children.has('_id'))
    root.children.set('_id', { children: new Map(), leaf: 'include' })
  const vars = o.variables ?? {}
  return {
    fields: neededFields(list, inclusive),
    apply: (doc) => applyTree(doc, root, inclusive, { root: doc, current: doc, vars }),
  }
}
