import { BSONRegExp } from 'bson'
import type { Variables } from '../aggregate/scope.ts'
import type { Collection } from '../storage/collection.ts'
import type { Index } from '../storage/index-definition.ts'
import { encodeKey } from '../storage/key-encoding.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import type { Work } from '../work.ts'
import { above } from './intervals.ts'

/** What is asked of a collection. */
export interface Query {
  filter: Doc
  sort?: Doc | undefined
  skip?: number | undefined
  limit?: number | undefined
  hint?: unknown
  variables?: Variables | undefined
  work: Work
}

/** A run of index keys, from `low` up to but not including `high`. */
export interface KeyRange {
  low: Buffer
  high: Buffer
}

export interface IndexPlan {
  kind: 'IXSCAN'
  index: Index
  ranges: KeyRange[]
  reverse: boolean
  /** Documents come in the order asked for. */
  sorted: boolean
  /** Every document found matches: no filter is needed. */
  exact: boolean
  /** At most a few documents can be found. */
  narrow: boolean
  /** The one key of a unique index that can match. */
  point?: Buffer
}

/** How to read a collection for a filter and an order. */
export type Plan = { kind: 'COLLSCAN'; reverse: boolean } | IndexPlan | { kind: 'OR'; plans: IndexPlan[] }

const isScalar = (value: unknown): boolean => {
  if (typeof value !== 'object') return value !== undefined
  return value !== null && !Array.isArray(value) && !isPlainObject(value) && !(value instanceof BSONRegExp)
}

const serves = (index: Index, field: string): boolean =>
  index.unique &&
  index.fields.length === 1 &&
  index.fields[0] === field &&
  !(index.sparse || index.partial || index.cut || index.building)

/** The plan of the commonest question, one field equal to one value under a unique index, without weighing any other. */
export const pointPlan = (c: Collection, filter: Doc): (IndexPlan & { point: Buffer }) | undefined => {
  let field: string | undefined
  for (const name in filter) {
    if (field !== undefined) return undefined
    field = name
  }
  if (field === undefined || !isScalar(filter[field])) return undefined
  const name = field
  const index = c.indexes.find((each) => serves(each, name))
  if (!index) return undefined
  const point = encodeKey(index.prefix, [filter[field]], index.directions)
  const ranges = [{ low: point, high: above(point) }]
  return { kind: 'IXSCAN', index, ranges, reverse: false, sorted: true, exact: true, narrow: true, point }
}
