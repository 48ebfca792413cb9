import { refuse } from '../errors.ts'
import { compileProjection } from '../query/projection.ts'
import { clone } from '../values/clone.ts'
import { splitPath } from '../values/paths.ts'
import { getField, isPlainObject, setField, typeName, type Doc } from '../values/types.ts'
import { compileExpression } from './expression.ts'
import type { Compute, Scope, Variables } from './scope.ts'

/** A stage that turns one document into one. */
export type DocStage = (doc: Doc) => Doc

interface Assignment {
  parts: readonly string[]
  compute: Compute
}

const assignments = (path: string, expr: unknown): Assignment[] => {
  if (path.startsWith('$'))
    throw refuse(
      16410,
      "FieldPath field names may not start with '$'. Consider using $getField or $setField.",
    )
  if (isPlainObject(expr)) {
    const names = Object.keys(expr)
    if (names.length > 0 && !names[0]!.startsWith('$')) {
      return names.flatMap((name) => assignments(`${path}.${name}`, expr[name]))
    }
  }
  return [{ parts: splitPath(path), compute: compileExpression(expr) }]
}

/** A copy with the value set; below an array, in each of its elements. */
const assigned = (target: unknown, parts: readonly string[], at: number, value: unknown): unknown => {
  if (at === parts.length) return value
  if (Array.isArray(target)) return target.map((item) => assigned(item, parts, at, value))
  const copy = isPlainObject(target) ? { ...target } : {}
  const inner = assigned(getField(copy, parts[at]!), parts, at + 1, value)
  if (inner === undefined) delete copy[parts[at]!]
  else setField(copy, parts[at]!, inner)
  return copy
}

const addFields = (arg: unknown, vars: Variables): DocStage => {
  if (!isPlainObject(arg))
    throw refuse(40272, `$addFields specification stage must be an object, got ${typeName(arg)}`)
  const list = Object.entries(arg).flatMap(([path, expr]) => assignments(path, expr))
  if (list.length === 0)
    throw refuse(40177, 'Invalid $addFields :: caused by :: specification must have at least one field')
  return (doc) => {
    const scope: Scope = { root: doc, current: doc, vars }
    return list.reduce<Doc>(
      (made, { parts, compute }) => assigned(made, parts, 0, clone(compute(scope))) as Doc,
      doc,
    )
  }
}

const project = (arg: unknown, variables: Variables): DocStage => {
  if (!isPlainObject(arg)) throw refuse(15969, '$project specification must be an object')
  const projection = compileProjection(arg, { find: false, variables })
  if (!projection) {
    throw refuse(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    )
  }
  return (doc) => projection.apply(doc)
}

const unset = (arg: unknown): DocStage => {
  const names = Array.isArray(arg) ? arg : [arg]
  if (names.length === 0 || names.some((name) => typeof name !== 'string')) {
    throw refuse(31120, '$unset specification must be a string or an array containing only string values')
  }
  const projection = compileProjection(Object.fromEntries(names.map((name) => [name, 0])), { find: false })!
  return (doc) => projection.apply(doc)
}

const replaceRoot = (expr: unknown, vars: Variables): DocStage => {
  const compute = compileExpression(expr)
  return (doc) => {
    const made = clone(compute({ root: doc, current: doc, vars }))
    if (!isPlainObject(made)) {
      throw refuse(
        40228,
        `'newRoot' expression must evaluate to an object, but resulting value was: ${made === undefined ? 'MISSING' : String(made)}. Type of resulting value: '${typeName(made)}'.`,
      )
    }
    return made
  }
}

const STAGES: Record<string, (arg: unknown, vars: Variables) => DocStage> = {
  $addFields: addFields,
  $set: addFields,
  $project: project,
  $unset: unset,
  $replaceRoot: (arg, vars) => {
    if (!isPlainObject(arg) || !('newRoot' in arg))
      throw refuse(40231, 'no newRoot specified for the $replaceRoot stage')
    return replaceRoot(arg['newRoot'], vars)
  },
  $replaceWith: replaceRoot,
}

export const isDocStage = (name: string): boolean => name in STAGES

export const compileDocStage = (name: string, arg: unknown, vars: Variables): DocStage =>
  STAGES[name]!(arg, vars)
