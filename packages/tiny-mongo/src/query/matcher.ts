import { compileExpression } from '../aggregate/expression.ts'
import type { Variables } from '../aggregate/scope.ts'
import { badValue, failedToParse, notImplemented } from '../errors.ts'
import type { Collation } from '../values/collation.ts'
import { truthy } from '../values/numbers.ts'
import { isPlainObject, isRegex, type Doc } from '../values/types.ts'
import { compileSchema } from './json-schema.ts'
import { compileElemMatch, equalityLeaf, leafOf, regexOf, regexLeaf } from './leaf-operators.ts'
import { pathTest, type Leaf, type Positions } from './path-match.ts'

/** Whether a document matches; notes in `found` the array position that `$` stands for. */
export type Filter = (doc: Doc, found?: Positions) => boolean

export interface MatchOptions {
  collation?: Collation | undefined
  /** `let` of the command: what $$names mean inside $expr. */
  variables?: Variables | undefined
}

const REFUSED: Record<string, string> = {
  $where: '$where',
  $text: '$text',
  $near: '$near',
  $nearSphere: '$nearSphere',
  $geoWithin: '$geoWithin',
  $geoIntersects: '$geoIntersects',
  $within: '$within',
  $geoNear: '$geoNear',
}

export const isOperatorDoc = (value: unknown): value is Doc => {
  if (!isPlainObject(value)) return false
  const first = Object.keys(value)[0]
  return (
    first !== undefined && first.startsWith('$') && first !== '$ref' && first !== '$id' && first !== '$db'
  )
}

const all =
  (filters: Filter[]): Filter =>
  (doc, found) => {
    for (const filter of filters) if (!filter(doc, found)) return false
    return true
  }

const any =
  (filters: Filter[]): Filter =>
  (doc, found) =>
    filters.some((filter) => filter(doc, found))

const not =
  (filter: Filter): Filter =>
  (doc) =>
    !filter(doc)

const clauses = (name: string, arg: unknown, options: MatchOptions): Filter[] => {
  if (!Array.isArray(arg)) throw badValue(`${name} must be an array`)
  if (arg.length === 0) throw badValue('$and/$or/$nor must be a nonempty array')
  return arg.map((each) => {
    if (!isPlainObject(each)) throw badValue('$or/$and/$nor entries need to be full objects')
    return compileFilter(each, options)
  })
}

const expression = (arg: unknown, options: MatchOptions): Filter => {
  const compute = compileExpression(arg)
  const vars = options.variables ?? {}
  return (doc) => truthy(compute({ root: doc, current: doc, vars }))
}

type TopLevel = (arg: unknown, options: MatchOptions) => Filter

const TOP_LEVEL: Record<string, TopLevel> = {
  $and: (arg, o) => all(clauses('$and', arg, o)),
  $or: (arg, o) => any(clauses('$or', arg, o)),
  $nor: (arg, o) => not(any(clauses('$nor', arg, o))),
  $expr: expression,
  $comment: () => () => true,
  $jsonSchema: (arg) => compileSchema(arg),
  $alwaysTrue: () => () => true,
  $alwaysFalse: () => () => false,
  $sampleRate: (arg) => () => Math.random() < Number(arg),
}

const topLevel = (name: string, arg: unknown, options: MatchOptions): Filter => {
  if (REFUSED[name]) throw notImplemented(name)
  const make = TOP_LEVEL[name]
  if (!make) {
    const advice =
      "If you have a field name that starts with a '$' symbol, consider using $getField or $setField."
    throw badValue(`unknown top level operator: ${name}. ${advice}`)
  }
  return make(arg, options)
}

const EXISTS: Leaf = { spread: false, test: (value) => value !== undefined }

const onPath = (path: string, leaf: Leaf): Filter => pathTest(path, leaf)

const compileNot = (path: string, arg: unknown, o: MatchOptions): Filter => {
  if (isRegex(arg)) return not(onPath(path, regexLeaf(arg)))
  if (!isPlainObject(arg)) throw badValue('$not needs a regex or a document')
  if (Object.keys(arg).length === 0) throw badValue('$not cannot be empty')
  if (!isOperatorDoc(arg)) throw badValue(`unknown operator: ${Object.keys(arg)[0]}`)
  return not(compileOperators(path, arg, o))
}

const compileAll = (path: string, arg: unknown, o: MatchOptions): Filter => {
  if (!Array.isArray(arg)) throw badValue('$all needs an array')
  if (arg.length === 0) return () => false
  return all(arg.map((each) => compileAllItem(path, each, o)))
}

const compileAllItem = (path: string, each: unknown, o: MatchOptions): Filter => {
  if (isPlainObject(each) && '$elemMatch' in each) return compileOperators(path, each, o)
  if (isOperatorDoc(each)) throw badValue('no $ expressions in $all')
  return onPath(path, isRegex(each) ? regexLeaf(each) : equalityLeaf(each, o.collation))
}

const compileOperator = (path: string, name: string, arg: unknown, doc: Doc, o: MatchOptions): Filter => {
  if (REFUSED[name] || name === '$maxDistance' || name === '$minDistance') throw notImplemented(name)
  switch (name) {
    case '$ne':
      if (isRegex(arg)) throw badValue("Can't have regex as arg to $ne.")
      return not(onPath(path, equalityLeaf(arg, o.collation)))
    case '$nin':
      return not(onPath(path, leafOf('$in', arg, o.collation)))
    case '$exists':
      return truthy(arg) ? onPath(path, EXISTS) : not(onPath(path, EXISTS))
    case '$not':
      return compileNot(path, arg, o)
    case '$all':
      return compileAll(path, arg, o)
    case '$elemMatch':
      return onPath(path, compileElemMatch(arg, o, { compileFilter, compileOperators, isOperatorDoc }))
    case '$regex':
      return onPath(path, regexLeaf(regexOf(arg, doc['$options'])))
    case '$options':
      if (!('$regex' in doc)) throw badValue('$options needs a $regex')
      return () => true
    default:
      return onPath(path, leafOf(name, arg, o.collation))
  }
}

const compileOperators = (path: string, doc: Doc, o: MatchOptions): Filter => {
  const filters = Object.keys(doc).map((name) => {
    if (!name.startsWith('$')) throw badValue(`unknown operator: ${name}`)
    return compileOperator(path, name, doc[name], doc, o)
  })
  return filters.length === 1 ? filters[0]! : all(filters)
}

const compileField = (path: string, arg: unknown, o: MatchOptions): Filter => {
  if (isRegex(arg)) return onPath(path, regexLeaf(arg))
  if (isOperatorDoc(arg)) return compileOperators(path, arg, o)
  return onPath(path, equalityLeaf(arg, o.collation))
}

/** A query document as a predicate; refuses with MongoDB's codes what it cannot mean. */
export const compileFilter = (filter: unknown, options: MatchOptions = {}): Filter => {
  if (filter === undefined || filter === null) return () => true
  if (!isPlainObject(filter)) throw failedToParse('query filter must be an object')
  const filters = Object.keys(filter).map((name) =>
    name.startsWith('$') ? topLevel(name, filter[name], options) : compileField(name, filter[name], options),
  )
  return filters.length === 1 ? filters[0]! : all(filters)
}
