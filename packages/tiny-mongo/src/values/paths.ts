import { getField, isPlainObject } from './types.ts'

const splitCache = new Map<string, readonly string[]>()

/** A dotted path's names; remembered, since the same few paths come again and again. */
export const splitPath = (path: string): readonly string[] => {
  let parts = splitCache.get(path)
  if (!parts) {
    if (splitCache.size > 10_000) splitCache.clear()
    parts = path.split('.')
    splitCache.set(path, parts)
  }
  return parts
}

export const isIndexName = (name: string): boolean => /^(0|[1-9]\d{0,8})$/.test(name)

/** What stands at a path, without looking inside arrays except by position. */
export const getPath = (doc: unknown, parts: readonly string[]): unknown => {
  let value = doc
  for (const name of parts) {
    if (isPlainObject(value)) value = getField(value, name)
    else if (Array.isArray(value) && isIndexName(name)) value = value[Number(name)]
    else return undefined
  }
  return value
}

/** As a field path in an expression: through arrays, giving an array of what their elements have. */
export const resolvePath = (value: unknown, parts: readonly string[], from = 0): unknown => {
  if (from === parts.length) return value
  if (isPlainObject(value)) return resolvePath(getField(value, parts[from]!), parts, from + 1)
  if (!Array.isArray(value)) return undefined
  const found: unknown[] = []
  for (const item of value) {
    const inner = Array.isArray(item) && !item.length ? undefined : resolvePath(item, parts, from)
    if (inner !== undefined) found.push(inner)
  }
  return found
}

/** Every value a path leads to, arrays unfolded (as sort, distinct and indexes see it); empty when it is missing. */
export const allValues = (value: unknown, parts: readonly string[], from = 0): unknown[] => {
  if (from === parts.length) return Array.isArray(value) ? value : value === undefined ? [] : [value]
  if (isPlainObject(value)) return allValues(getField(value, parts[from]!), parts, from + 1)
  if (!Array.isArray(value)) return []
  const found: unknown[] = []
  if (isIndexName(parts[from]!)) found.push(...allValues(value[Number(parts[from])], parts, from + 1))
  for (const item of value) if (isPlainObject(item)) found.push(...allValues(item, parts, from))
  return found
}
