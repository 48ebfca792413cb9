import type { Index } from '../storage/index-definition.ts'
import type { KeyRange } from './index-bounds.ts'

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
