import { type Filter, compileFilter } from '../query/matcher.ts'
import { parseCollation, type Collation } from '../values/collation.ts'
import { toNumber } from '../values/numbers.ts'
import type { Doc } from '../values/types.ts'
import { idBytes } from './collection.ts'

/** What createIndexes says and the catalogue keeps. */
export interface IndexSpec {
  id: number
  name: string
  key: Doc
  unique: boolean
  sparse: boolean
  hidden: boolean
  partial?: Doc
  expireAfterSeconds?: number
  collation?: Doc
  /** Whatever else was given and is only told back (background, default_language …). */
  extra: Doc
  /** Some document gave more than one entry. */
  multikey: boolean
  /** Some key was cut: the index no longer gives an order. */
  cut: boolean
  /** Not all documents are in yet: kept up by writes, not used by reads. */
  building: boolean
}

export interface Index extends IndexSpec {
  fields: string[]
  paths: string[][]
  directions: number[]
  prefix: Buffer
  partialFilter?: Filter
  collator?: Collation
}

export const isIdIndex = (index: IndexSpec): boolean => index.name === '_id_'

/** An index ready for use. */
export const toIndex = (spec: IndexSpec): Index => {
  const fields = Object.keys(spec.key)
  const collator = parseCollation(spec.collation)
  return {
    ...spec,
    fields,
    paths: fields.map((f) => f.split('.')),
    directions: fields.map((f) => (toNumber(spec.key[f]) < 0 ? -1 : 1)),
    prefix: idBytes(spec.id),
    ...(spec.partial ? { partialFilter: compileFilter(spec.partial) } : {}),
    ...(collator ? { collator } : {}),
  }
}

const KEPT = [
  'id',
  'name',
  'key',
  'unique',
  'sparse',
  'hidden',
  'extra',
  'multikey',
  'cut',
  'building',
] as const

/** The part of an index that is stored. */
export const toSpec = (index: Index): Doc => {
  const spec: Doc = {}
  for (const field of KEPT) spec[field] = index[field]
  if (index.partial) spec['partial'] = index.partial
  if (index.expireAfterSeconds !== undefined) spec['expireAfterSeconds'] = index.expireAfterSeconds
  if (index.collation) spec['collation'] = index.collation
  return spec
}

export const ID_INDEX = (id: number): IndexSpec => ({
  id,
  name: '_id_',
  key: { _id: 1 },
  unique: true,
  sparse: false,
  hidden: false,
  extra: {},
  multikey: false,
  cut: false,
  building: false,
})
