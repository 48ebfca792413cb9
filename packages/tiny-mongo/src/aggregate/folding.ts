import { fromScaled, scaledDivide, toScaled } from '../values/decimal.ts'
import { compareValues } from '../values/compare.ts'
import { add, asDouble, toNumber, width } from '../values/numbers.ts'
import { isNil } from './scope.ts'

/** Sum of the numbers among the values; the others do not count. */
export const addAll = (items: Iterable<unknown>): unknown => {
  let total: unknown = 0
  for (const item of items) if (width(item) !== undefined) total = add(total, item)
  return total
}

export const quotient = (total: unknown, count: number): unknown => {
  if (count === 0) return null
  if (width(total) !== 'decimal') return asDouble(toNumber(total) / count)
  const exact = toScaled(total)
  return fromScaled(
    typeof exact === 'number' ? exact / count : scaledDivide(exact, { c: BigInt(count), e: 0 }),
  )
}

export const average = (items: unknown[]): unknown =>
  quotient(addAll(items), items.filter((item) => width(item) !== undefined).length)

/** The least (-1) or greatest (1) value that is not null or missing. */
export const extreme = (items: Iterable<unknown>, direction: 1 | -1): unknown => {
  let best: unknown = null
  for (const item of items) {
    if (isNil(item)) continue
    if (best === null || compareValues(item, best) * direction > 0) best = item
  }
  return best
}
