import type { Compute, Scope } from '../aggregate/scope.ts'
import { clone } from '../values/clone.ts'
import { getField, isPlainObject, setField, type Doc } from '../values/types.ts'

/** Takes part of an array field ($slice, $elemMatch, `$`); undefined drops the field. */
export interface ArrayPart {
  keepsOthers: boolean
  take(value: unknown, doc: Doc): unknown
}

export interface Node {
  children: Map<string, Node>
  leaf?: 'include' | 'exclude' | 'compute' | 'array'
  compute?: Compute
  part?: ArrayPart
}

const inside = (value: unknown, node: Node, inclusive: boolean, scope: Scope): unknown => {
  if (isPlainObject(value)) return existing(value, node, inclusive, scope)
  if (!Array.isArray(value)) return inclusive ? undefined : value
  const items = value.map((item) => inside(item, node, inclusive, scope))
  return inclusive ? items.filter((item) => item !== undefined) : items
}

const kept = (value: unknown, node: Node | undefined, inclusive: boolean, scope: Scope): unknown => {
  if (!node) return inclusive ? undefined : value
  switch (node.leaf) {
    case 'include':
      return value
    case 'exclude':
    case 'compute':
      return undefined
    case 'array':
      return node.part!.take(value, scope.root)
    default:
      return inside(value, node, inclusive, scope)
  }
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

const hasComputed = (node: Node): boolean =>
  node.leaf === 'compute' || [...node.children.values()].some(hasComputed)

/** Adds what is computed; below an array, to each of its elements. */
const computed = (made: Doc, node: Node, scope: Scope): void => {
  for (const [name, child] of node.children) {
    if (child.leaf === 'compute') {
      const value = child.compute!(scope)
      if (value !== undefined) setField(made, name, clone(value))
    } else if (!child.leaf && hasComputed(child))
      setField(made, name, computedInside(getField(made, name), child, scope))
  }
}

const computedInside = (value: unknown, node: Node, scope: Scope): unknown => {
  if (Array.isArray(value)) return value.map((item) => computedInside(item, node, scope))
  const made = isPlainObject(value) ? value : {}
  computed(made, node, scope)
  return made
}

export const applyTree = (doc: Doc, root: Node, inclusive: boolean, scope: Scope): Doc => {
  const made = existing(doc, root, inclusive, scope)
  computed(made, root, scope)
  return made
}
