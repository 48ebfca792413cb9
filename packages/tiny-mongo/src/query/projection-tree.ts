import type { Compute, Scope } from '../aggregate/scope.ts'
import { clone, getField, isPlainObject, setField, type Doc } from '../values/types.ts'

/** Takes part of an array field ($slice, $elemMatch, `$`); undefined drops the field. */
export interface ArrayPart {
  keepsOthers: boolean
  take(value: unknown, doc: Doc): unknown
}

export type Leaf = 'include' | 'exclude' | { compute: Compute } | { part: ArrayPart }

/** What becomes of a field: of itself, or of the fields below it. */
export interface Node {
  leaf?: Leaf
  children: Map<string, Node>
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
  return 'part' in leaf ? leaf.part.take(value, scope.root) : undefined
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

const computes = ({ leaf, children }: Node): boolean =>
  (typeof leaf === 'object' && 'compute' in leaf) || [...children.values()].some(computes)

/** Adds what is computed; below an array, to each of its elements. */
const addComputed = (made: Doc, node: Node, scope: Scope): void => {
  for (const [name, child] of node.children) {
    const { leaf } = child
    if (typeof leaf === 'object' && 'compute' in leaf) {
      const value = leaf.compute(scope)
      if (value !== undefined) setField(made, name, clone(value))
    } else if (!leaf && computes(child))
      setField(made, name, computedInside(getField(made, name), child, scope))
  }
}

const computedInside = (value: unknown, node: Node, scope: Scope): unknown => {
  if (Array.isArray(value)) return value.map((item) => computedInside(item, node, scope))
  const made = isPlainObject(value) ? value : {}
  addComputed(made, node, scope)
  return made
}

export const applyTree = (doc: Doc, root: Node, inclusive: boolean, scope: Scope): Doc => {
  const made = existing(doc, root, inclusive, scope)
  addComputed(made, root, scope)
  return made
}
