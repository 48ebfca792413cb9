import { badValue, failedToParse, refuse } from '../errors.ts'
import { isOperator, type MatchOptions } from '../query/filter.ts'
import { valueText } from '../storage/key-text.ts'
import { compareStrings, sameValue } from '../values/compare.ts'
import { getPath, isIndexName, splitPath } from '../values/paths.ts'
import { clone, isPlainObject, typeName, type Doc } from '../values/types.ts'
import { ARRAY_MODIFIERS, type Modify } from './array-modifiers.ts'
import {
  checkIdentifiers,
  concretePaths,
  setAt,
  unsetAt,
  type ArrayFilters,
  type Placing,
} from './targets.ts'
import { VALUE_MODIFIERS } from './value-modifiers.ts'

/** One field's change. */
interface Change {
  path: string
  parts: readonly string[]
  apply(doc: Doc, placing: Placing, insert: boolean): void
}

const KNOWN = new Set([...Object.keys(VALUE_MODIFIERS), ...Object.keys(ARRAY_MODIFIERS), '$unset', '$rename'])

export const dollarField = (name: string, path: string): Error =>
  refuse(52, `The dollar ($) prefixed field '${name}' in '${path}' is not valid for storage.`)

const checkPath = (path: string): readonly string[] => {
  if (path === '') throw refuse(56, 'An empty update path is not valid.')
  const parts = splitPath(path)
  const [first = ''] = parts
  if (parts.includes(''))
    throw refuse(56, `The update path '${path}' contains an empty field name, which is not allowed.`)
  if (first === '$' || first.startsWith('$['))
    throw badValue(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`)
  return parts
}

const modifying = (op: string, path: string, modify: Modify): Change => {
  const parts = checkPath(path)
  const [first = ''] = parts
  return {
    path,
    parts,
    apply(doc, placing, insert) {
      if (op === '$setOnInsert' && !insert) return
      // A field that begins with a dollar may be inserted, not updated.
      if (!insert && isOperator(first)) throw dollarField(first, path)
      for (const target of concretePaths(doc, parts, placing)) {
        const old = getPath(doc, target)
        const value = modify(old, target.join('.'), doc)
        if (value !== undefined && value !== old) setAt(doc, target, clone(value))
      }
    },
  }
}

const unsetting = (path: string): Change => {
  const parts = checkPath(path)
  const apply: Change['apply'] = (doc, placing) => {
    for (const target of concretePaths(doc, parts, placing)) unsetAt(doc, target)
  }
  return { path, parts, apply }
}

const throughArray = (doc: Doc, parts: readonly string[]): boolean =>
  parts.some((_, i) => i > 0 && Array.isArray(getPath(doc, parts.slice(0, i))))

const renaming = (from: string, to: unknown): Change[] => {
  if (typeof to !== 'string')
    throw badValue(`The 'to' field for $rename must be a string: ${from}: ${valueText(to)}`)
  if (from === to) throw badValue(`The source and target field for $rename must differ: ${from}: "${to}"`)
  const source = checkPath(from)
  const target = checkPath(to)
  for (const [name, parts] of [['source', source] as const, ['destination', target] as const])
    if (parts.some((part) => part.startsWith('$')))
      throw badValue(`The ${name} field for $rename may not be dynamic: ${parts.join('.')}`)
  const apply = (doc: Doc): void => {
    const value = getPath(doc, source)
    if (throughArray(doc, source))
      throw badValue(`The source field cannot be an array element, '${from}' in doc`)
    if (throughArray(doc, target))
      throw badValue(`The destination field cannot be an array element, '${to}' in doc`)
    if (value === undefined) return
    unsetAt(doc, source)
    setAt(doc, target, value)
  }
  const nothing = (): void => undefined
  return [
    { path: from, parts: source, apply: nothing },
    { path: to, parts: target, apply },
  ]
}

const changesOf = (op: string, path: string, arg: unknown, o: MatchOptions): Change[] => {
  if (op === '$rename') return renaming(path, arg)
  if (op === '$unset') return [unsetting(path)]
  const modify = VALUE_MODIFIERS[op]?.(arg, path) ?? ARRAY_MODIFIERS[op]?.(arg, o)
  return modify ? [modifying(op, path, modify)] : []
}

const compareNames = (a: string, b: string): number =>
  isIndexName(a) && isIndexName(b) ? Number(a) - Number(b) : compareStrings(a, b)

/** MongoDB adds new fields in this order, whatever the order of the update. */
const comparePaths = (a: readonly string[], b: readonly string[]): number => {
  for (const [i, name] of a.entries()) {
    const other = b[i]
    const c = other === undefined ? 1 : compareNames(name, other)
    if (c !== 0) return c
  }
  return a.length - b.length
}

const checkConflicts = (changes: Change[]): void => {
  const paths = new Set<string>()
  const above = new Set<string>()
  for (const { path, parts } of changes) {
    const parents = parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('.'))
    const clash = paths.has(path) || above.has(path) ? path : parents.find((parent) => paths.has(parent))
    if (clash !== undefined)
      throw refuse(40, `Updating the path '${path}' would create a conflict at '${clash}'`)
    paths.add(path)
    for (const parent of parents) above.add(parent)
  }
}

const fieldsOf = (op: string, arg: unknown): [string, unknown][] => {
  if (!KNOWN.has(op))
    throw failedToParse(`Unknown modifier: ${op}. Expected a valid update modifier or pipeline-style update`)
  if (!isPlainObject(arg))
    throw failedToParse(`Modifiers operate on fields but we found type ${typeName(arg)} instead in ${op}`)
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
  const paths = changes.map(({ path }) => path)
  checkIdentifiers(paths, filters, update)
  changes.sort((a, b) => comparePaths(a.parts, b.parts))
  return (doc, position, insert) => {
    const id = doc['_id']
    for (const change of changes) change.apply(doc, { position, filters }, insert)
    if (id !== undefined && !sameValue(doc['_id'], id))
      throw refuse(66, "Performing an update on the path '_id' would modify the immutable field '_id'")
  }
}
