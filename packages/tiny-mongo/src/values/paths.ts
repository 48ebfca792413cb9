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

/** The field of a document that a path begins with. */
export const topField = (path: string): string => splitPath(path)[0] ?? ''

export const lastName = (path: string): string => splitPath(path).at(-1) ?? ''

export const isIndexName = (name: string): boolean => /^(0|[1-9]\d{0,8})$/.test(name)

/** What stands at a name of a document, or at a position of an array. */
export const childOf = (value: unknown, name: string): unknown => {
  if (isPlainObject(value)) return getField(value, name)
  return Array.isArray(value) && isIndexName(name) ? value[Number(name)] : undefined
}

/** What stands at a path, without looking inside arrays except by position. */
export const getPath = (doc: unknown, parts: readonly string[]): unknown => parts.reduce(childOf, doc)

/** As a field path in an expression: through arrays, giving an array of what their elements have. */
export const resolvePath = (value: unknown, parts: readonly string[], from = 0): unknown => {
  const name = parts[from]
  if (name === undefined) return value
  if (isPlainObject(value)) return resolvePath(getField(value, name), parts, from + 1)
  if (!Array.isArray(value)) return undefined
  return value
    .map((item) => (Array.isArray(item) && item.length === 0 ? undefined : resolvePath(item, parts, from)))
    .filter((item) => item !== undefined)
}

/** Every value a path leads to, arrays unfolded (as sort, distinct and indexes see it); empty when it is missing. */
export const allValues = (value: unknown, parts: readonly string[], from = 0): unknown[] => {
  const name = parts[from]
  if (name === undefined) return Array.isArray(value) ? value : value === undefined ? [] : [value]
  if (isPlainObject(value)) return allValues(getField(value, name), parts, from + 1)
  if (!Array.isArray(value)) return []
  const found = isIndexName(name) ? [...allValues(value[Number(name)], parts, from + 1)] : []
  for (const item of value) if (isPlainObject(item)) found.push(...allValues(item, parts, from))
  return found
}
