import { isPlainObject, isRegex, type Doc } from '../values/types.ts'
import { isOperatorDoc } from './matcher.ts'

/** One thing a filter demands of one path. `inElement` marks what $elemMatch demands of a single element. */
export interface Condition {
  path: string
  op: string
  value: unknown
  inElement: boolean
}

export interface Conjunction {
  conditions: Condition[]
  /** False when the filter also holds clauses no index can answer ($or, $expr …). */
  complete: boolean
  /** Top-level fields the filter reads; undefined when it may read any. */
  fields: Set<string> | undefined
}

const LOGICAL = new Set(['$and', '$or', '$nor'])

const elementConditions = (path: string, arg: Doc): Condition[] => {
  if (isOperatorDoc(arg) && !LOGICAL.has(Object.keys(arg)[0]!)) {
    return operatorConditions(path, arg).map((c) => ({ ...c, inElement: true }))
  }
  return conjunction(arg).conditions.map((c) => ({ ...c, path: `${path}.${c.path}`, inElement: true }))
}

const operatorConditions = (path: string, arg: Doc): Condition[] =>
  Object.entries(arg).flatMap(([op, value]): Condition[] => {
    if (op === '$elemMatch' && isPlainObject(value)) {
      return [...elementConditions(path, value), { path, op: '$elemMatch', value, inElement: false }]
    }
    if (op === '$options') return []
    return [
      {
        path,
        op,
        value: op === '$regex' ? { regex: value, options: arg['$options'] } : value,
        inElement: false,
      },
    ]
  })

const fieldConditions = (path: string, arg: unknown): Condition[] => {
  if (isRegex(arg))
    return [{ path, op: '$regex', value: { regex: arg, options: undefined }, inElement: false }]
  if (isOperatorDoc(arg)) return operatorConditions(path, arg)
  return [{ path, op: '$eq', value: arg, inElement: false }]
}

const topField = (path: string): string => {
  const dot = path.indexOf('.')
  return dot < 0 ? path : path.slice(0, dot)
}

const fieldsOf = (clauses: unknown[]): Set<string> | undefined => {
  const fields = new Set<string>()
  for (const clause of clauses) {
    const inner = conjunction(clause as Doc).fields
    if (!inner) return undefined
    for (const field of inner) fields.add(field)
  }
  return fields
}

const addLogical = (into: Conjunction, name: string, arg: unknown): void => {
  if (name === '$comment') return
  if (name === '$and' && Array.isArray(arg)) {
    for (const each of arg) merge(into, conjunction(each as Doc))
    return
  }
  into.complete = false
  const fields = LOGICAL.has(name) && Array.isArray(arg) ? fieldsOf(arg) : undefined
  if (!fields) into.fields = undefined
  else for (const field of fields) into.fields?.add(field)
}

const merge = (into: Conjunction, from: Conjunction): void => {
  into.conditions.push(...from.conditions)
  into.complete &&= from.complete
  if (!from.fields) into.fields = undefined
  else for (const field of from.fields) into.fields?.add(field)
}

/** A filter as what must all hold. */
export const conjunction = (filter: Doc): Conjunction => {
  const result: Conjunction = { conditions: [], complete: true, fields: new Set() }
  for (const [name, arg] of Object.entries(filter)) {
    if (name.startsWith('$')) addLogical(result, name, arg)
    else {
      result.fields?.add(topField(name))
      result.conditions.push(...fieldConditions(name, arg))
    }
  }
  return result
}
