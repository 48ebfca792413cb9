import { isIndexName, splitPath } from '../values/paths.ts'
import { getField, isPlainObject, type Doc } from '../values/types.ts'

/** Where in an array the match was found: what the positional `$` stands for. */
export interface Positions {
  index?: number
}

/** A test of the value at the end of a path. `spread`: an array there is also tested element by element. */
export interface Leaf {
  spread: boolean
  test(value: unknown, found?: Positions): boolean
}

const note = (found: Positions | undefined, index: number): true => {
  if (found) found.index = index
  return true
}

const atEnd = (value: unknown, leaf: Leaf, found: Positions | undefined): boolean => {
  if (leaf.spread && Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (leaf.test(value[i])) return note(found, i)
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
  const position = isIndexName(parts[from]!) ? Number(parts[from]) : -1
  const last = from + 1 === parts.length
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (isPlainObject(item) && along(item, parts, from, leaf, found)) return note(found, i)
    if (i !== position) continue
    if (last ? leaf.test(item) : along(item, parts, from + 1, leaf, found)) return note(found, i)
  }
  return false
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
    value = getField(value, parts[i]!)
  }
  return atEnd(value, leaf, found)
}

/** A predicate on documents: some value the path leads to, arrays on the way unfolded, passes the leaf's test. */
export const pathTest = (path: string, leaf: Leaf): ((doc: Doc, found?: Positions) => boolean) => {
  const parts = splitPath(path)
  if (parts.length === 1) return (doc, found) => atEnd(getField(doc, path), leaf, found)
  return (doc, found) => along(doc, parts, 0, leaf, found)
}
