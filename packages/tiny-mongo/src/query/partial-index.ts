import { compareValues, sameValue } from '../values/compare.ts'
import { truthy } from '../values/numbers.ts'
import { order, typeName, type Doc } from '../values/types.ts'
import { conjunction, type Condition } from './conditions.ts'

const present = (c: Condition): boolean => {
  if (c.op === '$exists') return truthy(c.value)
  if (c.op === '$in') return Array.isArray(c.value) && !c.value.some((v) => v === null)
  return ['$eq', '$gt', '$gte', '$lt', '$lte', '$regex', '$type'].includes(c.op) && c.value !== null
}

const LOWER = new Set(['$eq', '$gt', '$gte'])
const UPPER = new Set(['$eq', '$lt', '$lte'])

const within = (given: Condition, wanted: Condition): boolean => {
  if (order(given.value) !== order(wanted.value)) return false
  const c = compareValues(given.value, wanted.value)
  const side = wanted.op.startsWith('$g') ? 1 : -1
  if (!(side > 0 ? LOWER : UPPER).has(given.op)) return false
  if (c * side > 0) return true
  return c === 0 && (wanted.op.endsWith('e') || given.op === '$gt' || given.op === '$lt')
}

const implies = (given: Condition, wanted: Condition): boolean => {
  if (given.path !== wanted.path) return false
  if (given.op === wanted.op && sameValue(given.value, wanted.value)) return true
  if (wanted.op === '$exists') return truthy(wanted.value) && present(given)
  if (wanted.op === '$type') return given.op === '$eq' && typeName(given.value) === wanted.value
  if (wanted.op === '$in') {
    return (
      given.op === '$eq' && Array.isArray(wanted.value) && wanted.value.some((v) => sameValue(v, given.value))
    )
  }
  return /^\$(gt|lt)e?$/.test(wanted.op) && within(given, wanted)
}

/** Whether every document that meets the conditions is one the partial index holds. */
export const impliesPartial = (partial: Doc, given: Condition[]): boolean => {
  const wanted = conjunction(partial)
  return wanted.complete && wanted.conditions.every((w) => given.some((g) => implies(g, w)))
}
