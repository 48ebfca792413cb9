import { badValue, notImplemented, refuse } from '../errors.ts'
import { compareValues, type StringOrder } from '../values/compare.ts'
import type { Collation } from '../values/collation.ts'
import { toNumber, width } from '../values/numbers.ts'
import { allValues, getPath, splitPath } from '../values/paths.ts'
import { getField, isPlainObject, type Doc } from '../values/types.ts'

/** An order of documents. `key` takes what the order needs from a document, `compare` works on keys. */
export interface Sorter {
  fields: Set<string>
  key(doc: Doc): unknown[]
  compare(a: unknown[], b: unknown[]): number
}

const bestOf = (values: unknown[], way: number, strings?: StringOrder): unknown => {
  let best = values[0]
  for (const value of values) if (compareValues(value ?? null, best ?? null, strings) * way < 0) best = value
  return best
}

/** The value an array field sorts by: its least going up, its greatest going down; an empty array is below null. */
const sortValue = (
  doc: Doc,
  path: string,
  parts: readonly string[],
  way: number,
  strings?: StringOrder,
): unknown => {
  const direct = parts.length === 1 ? getField(doc, path) : getPath(doc, parts)
  if (direct !== undefined && !Array.isArray(direct)) return direct
  if (Array.isArray(direct) && direct.length === 0) return undefined
  const values = allValues(doc, parts)
  return values.length === 0 ? null : bestOf(values, way, strings)
}

const directionOf = (field: string, way: unknown): number => {
  if (isPlainObject(way)) {
    if ('$meta' in way) throw notImplemented('$meta in a sort')
    throw refuse(15974, `Illegal key in $sort specification: ${field}`)
  }
  if (width(way) === undefined)
    throw refuse(15974, `Illegal key in $sort specification: ${field}: ${String(way)}`)
  const n = toNumber(way)
  if (n !== 1 && n !== -1)
    throw refuse(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)')
  return n
}

/** Compiles { field: 1 | -1, … }; undefined for an empty one. */
export const compileSort = (sort: unknown, collation?: Collation): Sorter | undefined => {
  if (sort === undefined || sort === null) return undefined
  if (!isPlainObject(sort)) throw badValue('sort must be an object')
  const parts = Object.entries(sort)
    .filter(([field]) => field !== '$natural')
    .map(([field, way]) => ({ field, path: splitPath(field), way: directionOf(field, way) }))
  if (parts.length === 0) return undefined
  if (parts.length > 32) throw badValue('too many sort fields')
  const strings = collation?.strings
  return {
    fields: new Set(parts.map(({ path }) => path[0]!)),
    key: (doc) => parts.map(({ field, path, way }) => sortValue(doc, field, path, way, strings)),
    compare: (a, b) => {
      for (let i = 0; i < parts.length; i++) {
        const c = compareValues(a[i], b[i], strings)
        if (c !== 0) return c * parts[i]!.way
      }
      return 0
    },
  }
}

interface Keyed<T> {
  key: unknown[]
  item: T
}

/** Keeps the first `most` of what is added, in order; equal keys keep the order they came in. */
export const topItems = <T>(sorter: Sorter, most: number) => {
  let kept: Keyed<T>[] = []
  const trim = (): void => {
    kept.sort((a, b) => sorter.compare(a.key, b.key))
    kept = kept.slice(0, most)
  }
  return {
    add(key: unknown[], item: T): void {
      kept.push({ key, item })
      if (kept.length > most * 2 + 1000) trim()
    },
    finish(): T[] {
      trim()
      return kept.map(({ item }) => item)
    },
  }
}
