import { BSONRegExp } from 'bson'
import { compileExpression } from '../aggregate/expression.ts'
import { scopeOf } from '../aggregate/scope.ts'
import { badValue, failedToParse, notImplemented } from '../errors.ts'
import { truthy } from '../values/numbers.ts'
import { isPlainObject, words, type Doc } from '../values/types.ts'
import { isOnElements, isOperator, isOperatorDoc, type Filter, type MatchOptions } from './filter.ts'
import { compileSchema } from './json-schema.ts'
import { equalityLeaf, leaf, leafOf, regexLeaf, regexOf } from './leaf-operators.ts'
import { pathTest } from './path-match.ts'

/** What MongoDB has and this store refuses by its name. */
const ABSENT = words(
  '$where $text $near $nearSphere $geoWithin $geoIntersects $within $geoNear $maxDistance $minDistance $bitsAllSet $bitsAllClear $bitsAnySet $bitsAnyClear',
)

const all = (filters: Filter[]): Filter => {
  const [first] = filters
  if (first && filters.length === 1) return first
  return (doc, found) => {
    for (const filter of filters) if (!filter(doc, found)) return false
    return true
  }
}

const any =
  (filters: Filter[]): Filter =>
  (doc, found) =>
    filters.some((filter) => filter(doc, found))

const not =
  (filter: Filter): Filter =>
  (doc) =>
    !filter(doc)

const clauses = (name: string, arg: unknown, o: MatchOptions): Filter[] => {
  if (!Array.isArray(arg)) throw badValue(`${name} must be an array`)
  if (arg.length === 0) throw badValue('$and/$or/$nor must be a nonempty array')
  if (!arg.every(isPlainObject)) throw badValue('$or/$and/$nor entries need to be full objects')
  return arg.map((each) => compileFilter(each, o))
}

const expression = (arg: unknown, { variables }: MatchOptions): Filter => {
  const compute = compileExpression(arg, variables)
  return (doc) => truthy(compute(scopeOf(doc, variables)))
}

const TOP_LEVEL: Record<string, (arg: unknown, o: MatchOptions) => Filter> = {
  $and: (arg, o) => all(clauses('$and', arg, o)),
  $or: (arg, o) => any(clauses('$or', arg, o)),
  $nor: (arg, o) => not(any(clauses('$nor', arg, o))),
  $expr: expression,
  $jsonSchema: compileSchema,
  $comment: () => () => true,
}

const topLevel = (name: string, arg: unknown, o: MatchOptions): Filter => {
  if (ABSENT.has(name)) throw notImplemented(name)
  const make = TOP_LEVEL[name]
  if (!make) throw badValue(`unknown top level operator: ${name}`)
  return make(arg, o)
}

const EXISTS = leaf((value) => value !== undefined, false)

type Operator = (path: string, arg: unknown, o: MatchOptions, doc: Doc) => Filter

const compileNot: Operator = (path, arg, o) => {
  if (arg instanceof BSONRegExp) return not(pathTest(path, regexLeaf(arg)))
  if (!isPlainObject(arg)) throw badValue('$not needs a regex or a document')
  if (Object.keys(arg).length === 0) throw badValue('$not cannot be empty')
  return not(compileOperators(path, arg, o))
}

const compileAllItem = (path: string, each: unknown, o: MatchOptions): Filter => {
  if (isPlainObject(each) && '$elemMatch' in each) return compileOperators(path, each, o)
  if (isOperatorDoc(each)) throw badValue('no $ expressions in $all')
  return pathTest(path, each instanceof BSONRegExp ? regexLeaf(each) : equalityLeaf(each))
}

const compileAll: Operator = (path, arg, o) => {
  if (!Array.isArray(arg)) throw badValue('$all needs an array')
  const filters = arg.map((each) => compileAllItem(path, each, o))
  return filters.length === 0 ? () => false : all(filters)
}

/** A condition on one element: of operators on any value, of a query on documents (an array counts as one). */
export const compileElement = (arg: unknown, o: MatchOptions): ((item: unknown) => boolean) => {
  if (!isPlainObject(arg)) throw badValue('$elemMatch needs an Object')
  if (isOnElements(arg)) {
    const filter = compileOperators('v', arg, o)
    return (item) => filter({ v: item })
  }
  const filter = compileFilter(arg, o)
  return (item) => (isPlainObject(item) ? filter(item) : Array.isArray(item) && filter({ ...item }))
}

/** Some element satisfies everything at once. */
const elemMatch: Operator = (path, arg, o) => {
  const matches = compileElement(arg, o)
  const some = leaf((value, found) => {
    const index = Array.isArray(value) ? value.findIndex(matches) : -1
    if (index >= 0 && found) found.index = index
    return index >= 0
  }, false)
  return pathTest(path, some)
}

const OPERATORS: Record<string, Operator> = {
  $ne(path, arg) {
    if (arg instanceof BSONRegExp) throw badValue("Can't have regex as arg to $ne.")
    return not(pathTest(path, equalityLeaf(arg)))
  },
  $nin: (path, arg) => not(pathTest(path, leafOf('$in', arg))),
  $exists: (path, arg) => (truthy(arg) ? pathTest(path, EXISTS) : not(pathTest(path, EXISTS))),
  $not: compileNot,
  $all: compileAll,
  $elemMatch: elemMatch,
  $regex: (path, arg, _, doc) => pathTest(path, regexLeaf(regexOf(arg, doc['$options']))),
  $options(_path, _arg, _o, doc) {
    if (!('$regex' in doc)) throw badValue('$options needs a $regex')
    return () => true
  },
}

const compileOperator = (path: string, name: string, doc: Doc, o: MatchOptions): Filter => {
  if (ABSENT.has(name)) throw notImplemented(name)
  if (!name.startsWith('$')) throw badValue(`unknown operator: ${name}`)
  const make = OPERATORS[name]
  return make ? make(path, doc[name], o, doc) : pathTest(path, leafOf(name, doc[name]))
}

const compileOperators = (path: string, doc: Doc, o: MatchOptions): Filter =>
  all(Object.keys(doc).map((name) => compileOperator(path, name, doc, o)))

const compileField = (path: string, arg: unknown, o: MatchOptions): Filter => {
  if (isOperatorDoc(arg)) return compileOperators(path, arg, o)
  return pathTest(path, arg instanceof BSONRegExp ? regexLeaf(arg) : equalityLeaf(arg))
}

/** A query document as a predicate; refuses with MongoDB's codes what it cannot mean. */
export const compileFilter = (filter: unknown, o: MatchOptions = {}): Filter => {
  if (!isPlainObject(filter)) throw failedToParse('query filter must be an object')
  return all(
    Object.keys(filter).map((name) =>
      isOperator(name) ? topLevel(name, filter[name], o) : compileField(name, filter[name], o),
    ),
  )
}
