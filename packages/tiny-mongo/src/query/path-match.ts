import { tick } from '../work.ts'
import { isIndexName, splitPath } from '../values/paths.ts'
import { getField, isPlainObject } from '../values/types.ts'
import type { Filter, Leaf, Positions } from './filter.ts'

const note = (found: Positions | undefined, index: number): true => {
  if (found) found.index = index
  return true
}

const atEnd = (value: unknown, leaf: Leaf, found: Positions | undefined): boolean => {
  if (leaf.spread && Array.isArray(value)) {
    tick(value.length)
    const index = value.findIndex((item) => leaf.test(item))
    if (index >= 0) return note(found, index)
  }
  return leaf.test(value, found)
}

const inArray = (
  items: unknown[],
  parts: readonly string[],
  from: number,
  leaf: Leaf,
  found?: Positions,
): boolean => {
  tick(items.length)
  const name = parts[from] ?? ''
  const position = isIndexName(name) ? Number(name) : -1
  const last = from + 1 === parts.length
  return items.some((item, i) => {
    if (isPlainObject(item) && along(item, parts, from, leaf, found)) return note(found, i)
    if (i !== position) return false
    return (last ? leaf.test(item) : along(item, parts, from + 1, leaf, found)) && note(found, i)
  })
}

const along = (
  start: unknown,
  parts: readonly string[],
  from: number,
  leaf: Leaf,
  found: Positions | undefined,
): boolean => {
  let value = start
  for (let i = from; i < parts.length; i++) {
    if (Array.isArray(value)) return inArray(value, parts, i, leaf, found)
    if (!isPlainObject(value)) return leaf.test(undefined, found)
    value = getField(value, parts[i] ?? '')
  }
  return atEnd(value, leaf, found)
}

/** A predicate on documents: some value the path leads to, arrays on the way unfolded, passes the leaf's test. */
export const pathTest = (path: string, leaf: Leaf): Filter => {
  const parts = splitPath(path)
  if (parts.length === 1) return (doc, found) => atEnd(getField(doc, path), leaf, found)
  return (doc, found) => along(doc, parts, 0, leaf, found)
}
