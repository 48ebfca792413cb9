import { badValue, failedToParse, refuse } from '../errors.ts'
import type { MatchOptions } from '../query/matcher.ts'
import { clone } from '../values/clone.ts'
import { sameValue } from '../values/compare.ts'
import { isIndexName, splitPath } from '../values/paths.ts'
import { isPlainObject, typeName, type Doc } from '../values/types.ts'
import { checkIdentifiers } from './array-filters.ts'
import { ARRAY_MODIFIERS, type Modify } from './array-modifiers.ts'
import { concretePaths, setAt, unsetAt, valueAt, type ArrayFilters, type Placing } from './targets.ts'
import { VALUE_MODIFIERS } from './value-modifiers.ts'

/** One field's change. */
interface Change {
  path: string
  parts: readonly string[]
  op: string
  apply(doc: Doc, placing: Placing, insert: boolean): void
}

const KNOWN = new Set([...Object.keys(VALUE_MODIFIERS), ...Object.keys(ARRAY_MODIFIERS), '$unset', '$rename'])

const checkPath = (path: string, op: string): void => {
  if (path === '') throw refuse(56, 'An empty update path is not valid.')
  const parts = splitPath(path)
  if (parts.includes(''))
    throw refuse(56, `The update path '${path}' contains an empty field name, which is not allowed.`)
  if (parts[0]!.startsWith('$')) {
    throw parts[0] === '$' || parts[0]!.startsWith('$[')
      ? badValue(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`)
      : refuse(
          52,
          `The dollar ($) prefixed field '${parts[0]}' in '${path}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
        )
  }
  if (op === '$rename' && parts.some((p) => p.startsWith('$')))
    throw badValue(`The source and target field for $rename must not be positional: ${path}`)
}

const modifying = (op: string, path: string, modify: Modify): Change['apply'] => {
  const parts = splitPath(path)
  return (doc, placing, insert) => {
    if (op === '$setOnInsert' && !insert) return
    for (const target of concretePaths(doc, parts, placing)) {
      const old = valueAt(doc, target)
      const value = modify(old, target.join('.'), doc)
      if (value !== undefined && value !== old) setAt(doc, target, clone(value))
    }
  }
}

const unsetting = (path: string): Change['apply'] => {
  const parts = splitPath(path)
  return (doc, placing) => concretePaths(doc, parts, placing).forEach((target) => unsetAt(doc, target))
}

const throughArray = (doc: Doc, parts: readonly string[]): boolean =>
  parts.some((_, i) => i > 0 && Array.isArray(valueAt(doc, parts.slice(0, i))))

const renaming = (from: string, to: unknown): Change[] => {
  if (typeof to !== 'string')
    throw badValue(`The 'to' field for $rename must be a string: ${from}: ${String(to)}`)
  if (from === to) throw badValue(`The source and target field for $rename must differ: ${from}: "${to}"`)
  checkPath(to, '$rename')
  const source = splitPath(from)
  const target = splitPath(to)
  const apply = (doc: Doc): void => {
    const value = valueAt(doc, source)
    if (throughArray(doc, source))
      throw badValue(`The source field cannot be an array element, '${from}' in doc`)
    if (throughArray(doc, target))
      throw badValue(`The destination field cannot be an array element, '${to}' in doc`)
    if (value === undefined) return
    unsetAt(doc, source)
    setAt(doc, target, value)
  }
  return [
    { path: from, parts: source, op: '$rename', apply: () => undefined },
    { path: to, parts: target, op: '$rename', apply },
  ]
}

const changesOf = (op: string, path: string, arg: unknown, o: MatchOptions): Change[] => {
  checkPath(path, op)
  if (op === '$rename') return renaming(path, arg)
  const parts = splitPath(path)
  if (op === '$unset') return [{ path, parts, op, apply: unsetting(path) }]
  const make = VALUE_MODIFIERS[op]
  const modify = make ? make(arg, path) : ARRAY_MODIFIERS[op]!(arg, o)
  return [{ path, parts, op, apply: modifying(op, path, modify) }]
}

const compareNames = (a: string, b: string): number => {
  if (isIndexName(a) && isIndexName(b)) return Number(a) - Number(b)
  return a < b ? -1 : a > b ? 1 : 0
}

/** MongoDB adds new fields in this order, whatever the order of the update. */
const comparePaths = (a: readonly string[], b: readonly string[]): number => {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const c = compareNames(a[i]!, b[i]!)
    if (c !== 0) return c
  }
  return a.length - b.length
}

const checkConflicts = (changes: Change[]): void => {
  const paths = new Set<string>()
  for (const { path, parts } of changes) {
    const clash = paths.has(path)
      ? path
      : parts.map((_, i) => parts.slice(0, i).join('.')).find((prefix) => prefix && paths.has(prefix))
    if (clash) throw refuse(40, `Updating the path '${path}' would create a conflict at '${clash}'`)
    const below = [...paths].find((other) => other.startsWith(`${path}.`))
    if (below) throw refuse(40, `Updating the path '${path}' would create a conflict at '${path}'`)
    paths.add(path)
  }
}

const fieldsOf = (op: string, arg: unknown): [string, unknown][] => {
  if (!KNOWN.has(op)) {
    throw failedToParse(
      `Unknown modifier: ${op}. Expected a valid update modifier or pipeline-style update specified as an array`,
    )
  }
  if (!isPlainObject(arg)) {
    throw failedToParse(
      `Modifiers operate on fields but we found type ${typeName(arg)} instead. For example: {$mod: {<field>: ...}} not {${op}: ${String(arg)}}`,
    )
  }
  return Object.entries(arg)
}

/** Changes a decoded document in place; `insert` when it is being upserted. */
export type Modifier = (doc: Doc, position: number | undefined, insert: boolean) => void

/** Compiles { $set: …, $push: … }; everything that can be wrong without a document is refused here. */
export const compileModifiers = (update: Doc, filters: ArrayFilters, o: MatchOptions): Modifier => {
  const changes = Object.entries(update).flatMap(([op, arg]) =>
    fieldsOf(op, arg).flatMap(([path, value]) => changesOf(op, path, value, o)),
  )
  checkConflicts(changes)
  checkIdentifiers(
    changes.map(({ path }) => path),
    filters,
    update,
  )
  changes.sort((a, b) => comparePaths(a.parts, b.parts))
  return (doc, position, insert) => {
    const id = doc['_id']
    for (const change of changes) change.apply(doc, { position, filters }, insert)
    if (id !== undefined && !sameValue(doc['_id'], id)) {
      throw refuse(66, "Performing an update on the path '_id' would modify the immutable field '_id'")
    }
  }
}
