import { compileExpression } from '../aggregate/expression.ts'
import type { Compute, Scope } from '../aggregate/scope.ts'
import { refuse } from '../errors.ts'
import { splitPath } from '../values/paths.ts'
import { clone, getField, isPlainObject, setField, type Doc } from '../values/types.ts'
import type { MatchOptions } from './filter.ts'

/** Takes part of an array field ($slice, $elemMatch, `$`); undefined drops the field. */
export interface ArrayPart {
  keepsOthers: boolean
  take(value: unknown, doc: Doc): unknown
}

/** A leaf of an expression's value. */
export const computed = (expr: unknown, { variables }: MatchOptions): Leaf => {
  const compute = compileExpression(expr, variables)
  return { compute: (scope) => clone(compute(scope)) }
}

export type Leaf = 'include' | 'exclude' | { compute: Compute } | { part: ArrayPart }

/** What becomes of a field: of itself, or of the fields below it. */
export interface Node {
  leaf?: Leaf
  children: Map<string, Node>
}

/** Adds a leaf at a path; refuses it beside another at the same path, or above or below. */
export const place = (root: Node, path: string, leaf: Leaf, code?: number): void => {
  const parts = splitPath(path)
  let node = root
  for (const [i, name] of parts.entries()) {
    const last = i === parts.length - 1
    let child = node.children.get(name)
    if (child && last && typeof leaf === 'string' && child.leaf === leaf) return
    const rest = parts.slice(i + 1).join('.')
    if (child && last) throw refuse(code ?? 31250, `Path collision at ${path}`)
    if (child?.leaf) throw refuse(code ?? 31249, `Path collision at ${path} remaining portion ${rest}`)
    if (!child) node.children.set(name, (child = { children: new Map() }))
    node = child
  }
  node.leaf = leaf
}

const inside = (value: unknown, node: Node, inclusive: boolean, scope: Scope): unknown => {
  if (isPlainObject(value)) return existing(value, node, inclusive, scope)
  if (!Array.isArray(value)) return inclusive ? undefined : value
  const items = value.map((item) => inside(item, node, inclusive, scope))
  return inclusive ? items.filter((item) => item !== undefined) : items
}

const kept = (value: unknown, node: Node | undefined, inclusive: boolean, scope: Scope): unknown => {
  if (!node) return inclusive ? undefined : value
  const { leaf } = node
  if (leaf === undefined) return inside(value, node, inclusive, scope)
  if (typeof leaf === 'string') return leaf === 'include' ? value : undefined
  if ('part' in leaf) return leaf.part.take(value, scope.root)
  return inclusive ? undefined : value
}

/** The fields a document has and keeps, in its order. */
const existing = (doc: Doc, node: Node, inclusive: boolean, scope: Scope): Doc => {
  const made: Doc = {}
  for (const name of Object.keys(doc)) {
    const value = kept(doc[name], node.children.get(name), inclusive, scope)
    if (value !== undefined) setField(made, name, value)
  }
  return made
}

const isComputed = (leaf: Leaf | undefined): leaf is { compute: Compute } =>
  typeof leaf === 'object' && 'compute' in leaf

const computes = ({ leaf, children }: Node): boolean =>
  isComputed(leaf) || [...children.values()].some(computes)

/** Adds what is computed; below an array, to each of its elements. */
const addComputed = (value: unknown, node: Node, scope: Scope): unknown => {
  if (Array.isArray(value)) return value.map((item) => addComputed(item, node, scope))
  const made = isPlainObject(value) ? value : {}
  for (const [name, child] of node.children) {
    if (!computes(child)) continue
    const { leaf } = child
    const inner = isComputed(leaf) ? leaf.compute(scope) : addComputed(getField(made, name), child, scope)
    if (inner === undefined) delete made[name]
    else setField(made, name, inner)
  }
  return made
}

export const applyTree = (doc: Doc, root: Node, inclusive: boolean, scope: Scope): Doc => {
  const made = existing(doc, root, inclusive, scope)
  addComputed(made, root, scope)
  return made
}
