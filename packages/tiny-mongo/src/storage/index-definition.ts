import { compileFilter } from '../query/matcher.ts'
import type { Filter } from '../query/filter.ts'
import { toNumber } from '../values/numbers.ts'
import { splitPath } from '../values/paths.ts'
import type { Doc } from '../values/types.ts'
import { idBytes } from './keys.ts'

/** What createIndexes says and the catalogue keeps. */
export interface IndexSpec {
  id: number
  name: string
  key: Doc
  unique: boolean
  sparse: boolean
  partial?: Doc | undefined
  expireAfterSeconds?: number | undefined
  /** Whatever else was given and is only told back (background …). */
  extra: Doc
  /** Some document gave more than one entry. */
  multikey: boolean
  /** Some key was cut: the index no longer gives an order. */
  cut: boolean
  /** Not all documents are in yet: kept up by writes, not used by reads. */
  building: boolean
}

/** An index ready for use. */
export interface Index extends IndexSpec {
  /** Each field with its path, and 1 or -1. */
  fields: readonly string[]
  paths: readonly (readonly string[])[]
  directions: readonly number[]
  prefix: Buffer
  partialFilter: Filter | undefined
}

export const isIdIndex = (index: IndexSpec): boolean => index.name === '_id_'

export const toIndex = (spec: IndexSpec): Index => {
  const fields = Object.keys(spec.key)
  return {
    ...spec,
    fields,
    paths: fields.map(splitPath),
    directions: fields.map((field) => (toNumber(spec.key[field]) < 0 ? -1 : 1)),
    prefix: idBytes(spec.id),
    partialFilter: spec.partial && compileFilter(spec.partial),
  }
}

/** The part of an index that is stored. */
export const toSpec = (index: Index): Doc => {
  const { fields: _, paths: _p, directions: _d, prefix: _x, partialFilter: _f, ...spec } = index
  return { ...spec }
}

/** A specification with what is not said filled in. */
export const specOf = (given: Pick<IndexSpec, 'id' | 'name' | 'key'> & Partial<IndexSpec>): IndexSpec => ({
  unique: false,
  sparse: false,
  extra: {},
  multikey: false,
  cut: false,
  building: false,
  ...given,
})
