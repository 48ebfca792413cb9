import { refuse } from '../errors.ts'
import type { MatchOptions } from '../query/filter.ts'
import { compileProjection } from '../query/projection.ts'
import { applyTree, computed, place, type Node } from '../query/projection-tree.ts'
import { valueText } from '../storage/key-text.ts'
import { clone, isPlainObject, typeName, type Doc } from '../values/types.ts'
import { checkFieldPath, compileExpression } from './expression.ts'
import { scopeOf } from './scope.ts'

/** A stage that turns one document into one. */
export type DocStage = (doc: Doc) => Doc

const placeComputed = (root: Node, path: string, expr: unknown, o: MatchOptions): void => {
  checkFieldPath(path)
  const [first, ...more] = isPlainObject(expr) ? Object.keys(expr) : []
  if (!isPlainObject(expr) || first === undefined || first.startsWith('$'))
    return place(root, path, computed(expr, o), 40176)
  for (const name of [first, ...more]) placeComputed(root, `${path}.${name}`, expr[name], o)
}

const addFields = (arg: unknown, o: MatchOptions): DocStage => {
  if (!isPlainObject(arg))
    throw refuse(40272, `$addFields specification stage must be an object, got ${typeName(arg)}`)
  const root: Node = { children: new Map() }
  for (const [path, expr] of Object.entries(arg)) placeComputed(root, path, expr, o)
  if (root.children.size === 0)
    throw refuse(40177, 'Invalid $addFields :: caused by :: specification must have at least one field')
  return (doc) => applyTree(doc, root, false, scopeOf(doc, o.variables))
}

/** Gives a copy of a document with a value at the path: what $lookup and $unwind write. */
export const setter = (path: string): ((doc: Doc, value: unknown) => Doc) => {
  checkFieldPath(path)
  const root: Node = { children: new Map() }
  place(root, path, { compute: ({ vars }) => vars['value'] })
  return (doc, value) => applyTree(doc, root, false, scopeOf(doc, { value }))
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
    throw refuse(40228, `'newRoot' expression must evaluate to an object, but resulting value was: ${value}`)
  }
}

const newRoot = (arg: unknown, o: MatchOptions): DocStage => {
  if (!isPlainObject(arg)) throw refuse(40229, `expected an object as specification for $replaceRoot stage`)
  const other = Object.keys(arg).find((name) => name !== 'newRoot')
  if (other !== undefined) throw refuse(40230, `unrecognized option to $replaceRoot stage: ${other}`)
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
