import type { Collection } from '../storage/collection.ts'
import type { Index } from '../storage/index-definition.ts'
import { encodeKey } from '../storage/key-encoding.ts'
import { isRegex, type Doc } from '../values/types.ts'
import type { IndexPlan } from './planner.ts'

const FILL = Buffer.alloc(24, 0xff)

const isScalar = (value: unknown): boolean => {
  if (typeof value !== 'object') return value !== undefined
  if (value === null || Array.isArray(value) || isRegex(value)) return false
  return value instanceof Date || Object.getPrototypeOf(value) !== Object.prototype
}

const serves = (index: Index, field: string): boolean =>
  index.fields.length === 1 &&
  index.fields[0] === field &&
  index.unique &&
  !index.sparse &&
  !index.partial &&
  !index.collator &&
  !index.cut &&
  !index.building &&
  !index.hidden

/** The plan of the commonest question, one field equal to one value under a unique index, without weighing any other. */
export const pointPlan = (c: Collection, filter: Doc): IndexPlan | undefined => {
  let field: string | undefined
  for (const name in filter) {
    if (field !== undefined) return undefined
    field = name
  }
  if (field === undefined || !isScalar(filter[field])) return undefined
  const name = field
  const index = c.indexes.find((each) => serves(each, name))
  if (!index) return undefined
  const low = encodeKey(index.prefix, [filter[field]], index.directions)
  return {
    kind: 'IXSCAN',
    index,
    ranges: [{ low, high: Buffer.concat([low, FILL]) }],
    reverse: false,
    sorted: true,
    exact: true,
    idHack: index.name === '_id_',
    point: low,
  }
}
