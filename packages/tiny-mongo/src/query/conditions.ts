import { BSONRegExp } from 'bson'
import { sameValue } from '../values/compare.ts'
import { truthy } from '../values/numbers.ts'
import { topField } from '../values/paths.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import { isOnElements, isOperator, isOperatorDoc } from './filter.ts'

/** One thing a filter demands of one path. `inElement` marks what $elemMatch demands of a single element. */
export interface Condition {
  path: string
  op: string
  value: unknown
  /** What $regex is given beside its pattern. */
  options?: unknown
  inElement: boolean
}

export interface Conjunction {
  conditions: Condition[]
  /** False when the filter also holds clauses no index can answer ($or, $expr …). */
  complete: boolean
  /** Top-level fields the filter reads; undefined when it may read any. */
  fields: Set<string> | undefined
}

const elementConditions = (path: string, arg: Doc): Condition[] => {
  const found = isOnElements(arg)
    ? operatorConditions(path, arg)
    : conjunction(arg).conditions.map((c) => ({ ...c, path: `${path}.${c.path}` }))
  return found.map((c) => ({ ...c, inElement: true }))
}

const operatorConditions = (path: string, arg: Doc): Condition[] =>
  Object.entries(arg).flatMap(([op, value]): Condition[] => {
    const own: Condition = { path, op, value, inElement: false }
    if (op === '$options') return []
    if (op === '$regex') return [{ ...own, options: arg['$options'] }]
    return op === '$elemMatch' && isPlainObject(value) ? [...elementConditions(path, value), own] : [own]
  })

const fieldConditions = (path: string, value: unknown): Condition[] => {
  if (isOperatorDoc(value)) return operatorConditions(path, value)
  return [{ path, op: value instanceof BSONRegExp ? '$regex' : '$eq', value, inElement: false }]
}

const addFields = (into: Conjunction, fields: Set<string> | undefined): void => {
  if (!fields) into.fields = undefined
  else for (const field of fields) into.fields?.add(field)
}

const addLogical = (into: Conjunction, name: string, arg: unknown): void => {
  if (name === '$comment') return
  const clauses = Array.isArray(arg) ? arg.filter(isPlainObject).map(conjunction) : []
  const required = name === '$and' || (name === '$or' && clauses.length === 1)
  if (required)
    for (const clause of clauses) {
      into.conditions.push(...clause.conditions)
      into.complete &&= clause.complete
    }
  else into.complete = false
  if (required || name === '$or' || name === '$nor') for (const { fields } of clauses) addFields(into, fields)
  else into.fields = undefined
}

/** A filter as what must all hold. */
export const conjunction = (filter: Doc): Conjunction => {
  const result: Conjunction = { conditions: [], complete: true, fields: new Set() }
  for (const [name, arg] of Object.entries(filter)) {
    if (isOperator(name)) addLogical(result, name, arg)
    else {
      result.fields?.add(topField(name))
      result.conditions.push(...fieldConditions(name, arg))
    }
  }
  return result
}

const implies = (given: Condition, wanted: Condition): boolean => {
  if (given.path !== wanted.path) return false
  if (given.op === wanted.op && sameValue(given.value, wanted.value)) return true
  return wanted.op === '$exists' && truthy(wanted.value) && given.op === '$eq' && given.value !== null
}

/** Whether every document that meets the conditions is one the partial index holds: they must say what its filter says. */
export const impliesPartial = (partial: Doc, given: Condition[]): boolean => {
  const wanted = conjunction(partial)
  return wanted.complete && wanted.conditions.every((w) => given.some((g) => implies(g, w)))
}
