import { BSONRegExp, ObjectId } from 'bson'
import { refuse } from '../errors.ts'
import { conjunction, type Condition } from '../query/conditions.ts'
import { splitPath, topField } from '../values/paths.ts'
import { clone, type Doc } from '../values/types.ts'
import { setAt } from './targets.ts'
import { withId, type Update } from './update.ts'

/** The values a condition asks a field to equal. */
const equals = ({ op, value, inElement }: Condition): readonly unknown[] => {
  if (inElement) return []
  if (op === '$eq') return [value]
  if (!Array.isArray(value) || value.some((each) => each instanceof BSONRegExp)) return []
  if (op === '$all') return value
  return op === '$in' && value.length === 1 ? value : []
}

const isWithin = (path: string, other: string): boolean => path === other || path.startsWith(`${other}.`)

const checkSingle = (path: string, known: Iterable<string>): void => {
  for (const other of known)
    if (isWithin(path, other) || isWithin(other, path)) {
      const why =
        path === other ? `path '${path}' is matched twice` : `both paths '${path}' and '${other}' are matched`
      throw refuse(54, `cannot infer query fields to set, ${why}`)
    }
}

/** What a filter says exactly, by path; of a replacement only the _id counts. Refuses (54) what it says twice. */
const equalities = (filter: Doc, replaces: boolean): Map<string, unknown> => {
  const found = new Map<string, unknown>()
  for (const condition of conjunction(filter).conditions)
    for (const value of equals(condition)) {
      const { path } = condition
      if (replaces && topField(path) !== '_id') continue
      if (replaces && path !== '_id')
        throw refuse(111, `field at '_id' must be exactly specified, field at sub-path '${path}'found`)
      checkSingle(path, found.keys())
      found.set(path, value)
    }
  return found
}

/** The document an upsert inserts: what the filter says exactly, then the update. */
export const upsertDocument = (filter: Doc, update: Update): Doc => {
  const seed: Doc = {}
  for (const [path, value] of equalities(filter, update.kind === 'replacement'))
    setAt(seed, splitPath(path), clone(value))
  const made = update.apply(seed, undefined, true)
  return withId('_id' in made ? made['_id'] : new ObjectId(), made)
}
