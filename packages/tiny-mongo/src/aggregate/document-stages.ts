import { refuse } from '../errors.ts'
import type { MatchOptions } from '../query/filter.ts'
import { compileProjection } from '../query/projection.ts'
import { valueText } from '../storage/key-text.ts'
import { clone, getField, isPlainObject, setField, typeName, type Doc } from '../values/types.ts'
import { checkFieldPath, compileExpression } from './expression.ts'
import { scopeOf, type Compute } from './scope.ts'

/** A stage that turns one document into one. */
export type DocStage = (doc: Doc) => Doc

interface Assignment {
  path: string
  parts: readonly string[]
  compute: Compute
}

const assignments = (path: string, expr: unknown, o: MatchOptions): Assignment[] => {
  const parts = checkFieldPath(path)
  const names = isPlainObject(expr) ? Object.keys(expr) : []
  if (isPlainObject(expr) && names.length > 0 && !names[0]?.startsWith('$'))
    return names.flatMap((name) => assignments(`${path}.${name}`, expr[name], o))
  return [{ path, parts, compute: compileExpression(expr, o.variables) }]
}

const checkConflicts = (list: Assignment[]): void => {
  const paths = list.map(({ path }) => path).sort()
  for (const [i, path] of paths.entries()) {
    const next = paths[i + 1]
    if (next === path || next?.startsWith(`${path}.`))
      throw refuse(
        40176,
        `Invalid $addFields :: caused by :: specification contains two conflicting paths. Cannot specify both '${next}' and '${path}'`,
      )
  }
}

/** A copy with the value set; below an array, in each of its elements. */
const assigned = (target: unknown, parts: readonly string[], at: number, value: unknown): unknown => {
  const name = parts[at]
  if (name === undefined) return value
  if (Array.isArray(target)) return target.map((item) => assigned(item, parts, at, value))
  return assignedIn(isPlainObject(target) ? target : {}, name, parts, at, value)
}

const assignedIn = (doc: Doc, name: string, parts: readonly string[], at: number, value: unknown): Doc => {
  const copy = { ...doc }
  const inner = assigned(getField(copy, name), parts, at + 1, value)
  if (inner === undefined) delete copy[name]
  else setField(copy, name, inner)
  return copy
}

/** A copy with the value at a path: what $lookup and $unwind write. */
export const withPath = (doc: Doc, parts: readonly string[], value: unknown): Doc =>
  assignedIn(doc, parts[0] ?? '', parts, 0, value)

const addFields = (arg: unknown, o: MatchOptions): DocStage => {
  if (!isPlainObject(arg))
    throw refuse(40272, `$addFields specification stage must be an object, got ${typeName(arg)}`)
  const list = Object.entries(arg).flatMap(([path, expr]) => assignments(path, expr, o))
  if (list.length === 0)
    throw refuse(40177, 'Invalid $addFields :: caused by :: specification must have at least one field')
  checkConflicts(list)
  return (doc) => {
    const scope = scopeOf(doc, o.variables)
    return list.reduce((made, { parts, compute }) => withPath(made, parts, clone(compute(scope))), doc)
  }
}

const project = (arg: unknown, o: MatchOptions): DocStage => {
  if (!isPlainObject(arg)) throw refuse(15969, '$project specification must be an object')
  const projection = compileProjection(arg, o)
  const why = 'projection specification must have at least one field'
  if (!projection) throw refuse(51272, `Invalid $project :: caused by :: ${why}`)
  return (doc) => projection.apply(doc)
}

const unset = (arg: unknown, o: MatchOptions): DocStage => {
  const names: unknown[] = Array.isArray(arg) ? arg : [arg]
  if (names.length === 0 || !names.every((name) => typeof name === 'string'))
    throw refuse(31120, '$unset specification must be a string or an array containing only string values')
  return project(Object.fromEntries(names.map((name) => [name, 0])), o)
}

const replaceRoot = (expr: unknown, o: MatchOptions): DocStage => {
  const compute = compileExpression(expr, o.variables)
  return (doc) => {
    const made = clone(compute(scopeOf(doc, o.variables)))
    if (isPlainObject(made)) return made
    const value = made === undefined ? 'MISSING' : valueText(made)
    throw refuse(
      40228,
      `'newRoot' expression must evaluate to an object, but resulting value was: ${value}. Type of resulting value: '${typeName(made)}'.`,
    )
  }
}

const newRoot = (arg: unknown, o: MatchOptions): DocStage => {
  if (!isPlainObject(arg)) throw refuse(40229, `expected an object as specification for $replaceRoot stage`)
  const other = Object.keys(arg).find((name) => name !== 'newRoot')
  if (other !== undefined)
    throw refuse(
      40230,
      `unrecognized option to $replaceRoot stage: ${other}, only valid option is 'newRoot'.`,
    )
  if (!('newRoot' in arg)) throw refuse(40231, 'no newRoot specified for the $replaceRoot stage')
  return replaceRoot(arg['newRoot'], o)
}

const STAGES: Record<string, (arg: unknown, o: MatchOptions) => DocStage> = {
  $addFields: addFields,
  $set: addFields,
  $project: project,
  $unset: unset,
  $replaceRoot: newRoot,
  $replaceWith: replaceRoot,
}

export const isDocStage = (name: string): boolean => name in STAGES

export const compileDocStage = (name: string, arg: unknown, o: MatchOptions): DocStage => {
  const stage = STAGES[name]
  if (!stage) throw refuse(40324, `Unrecognized pipeline stage name: '${name}'`)
  return stage(arg, o)
}
