import { compareValues, sameValue } from '../values/compare.ts'
import { truthy } from '../values/numbers.ts'
import { order, typeName, type Doc } from '../values/types.ts'
import { conjunction, type Condition } from './conditions.ts'

const PRESENT = ['$eq', '$gt', '$gte', '$lt', '$lte', '$regex', '$type']

const present = ({ op, value }: Condition): boolean => {
  if (op === '$exists') return truthy(value)
  if (op === '$in') return Array.isArray(value) && !value.includes(null)
  return PRESENT.includes(op) && value !== null
}

/** Whether a bound (or a value) lies within another bound of the same field. */
const within = (given: Condition, wanted: Condition): boolean => {
  const upwards = wanted.op.startsWith('$g')
  const bounds = upwards ? ['$eq', '$gt', '$gte'] : ['$eq', '$lt', '$lte']
  if (order(given.value) !== order(wanted.value) || !bounds.includes(given.op)) return false
  const c = compareValues(given.value, wanted.value) * (upwards ? 1 : -1)
  return c > 0 || (c === 0 && (wanted.op.endsWith('e') || given.op === '$gt' || given.op === '$lt'))
}

const implies = (given: Condition, wanted: Condition): boolean => {
  if (given.path !== wanted.path) return false
  if (given.op === wanted.op && sameValue(given.value, wanted.value)) return true
  switch (wanted.op) {
    case '$exists':
      return truthy(wanted.value) && present(given)
    case '$type':
      return given.op === '$eq' && typeName(given.value) === wanted.value
    case '$in':
      return (
        given.op === '$eq' &&
        Array.isArray(wanted.value) &&
        wanted.value.some((value) => sameValue(value, given.value))
      )
    default:
      return /^\$(gt|lt)e?$/.test(wanted.op) && within(given, wanted)
  }
}

/** Whether every document that meets the conditions is one the partial index holds. */
export const impliesPartial = (partial: Doc, given: Condition[]): boolean => {
  const wanted = conjunction(partial)
  return wanted.complete && wanted.conditions.every((w) => given.some((g) => implies(g, w)))
}
