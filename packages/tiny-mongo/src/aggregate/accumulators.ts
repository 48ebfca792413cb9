import { refuse } from '../errors.ts'
import { identity } from '../storage/key-encoding.ts'
import { compareValues } from '../values/compare.ts'
import { add, asDouble, toNumber, width } from '../values/numbers.ts'
import { isPlainObject, setField, typeName, type Doc } from '../values/types.ts'
import { isNil } from './scope.ts'

/** Gathers one group's values one by one. */
export interface Accumulator {
  add(value: unknown): void
  result(): unknown
}

/** Begins with `start`, takes each value by `step`, and gives what `end` makes of it. */
const gathering =
  <State>(
    start: () => State,
    step: (state: State, value: unknown) => State,
    end: (state: State) => unknown = (state) => state,
  ) =>
  (): Accumulator => {
    let state = start()
    return {
      add(value) {
        state = step(state, value)
      },
      result: () => end(state),
    }
  }

const sumOf = (total: unknown, value: unknown): unknown =>
  width(value) === undefined ? total : add(total, value)

const averageOf = ({ total, count }: { total: unknown; count: number }): unknown =>
  count === 0 ? null : asDouble(toNumber(total) / count)

/** The least (-1) or greatest (1) value that is not null or missing. */
const extreme = (way: 1 | -1) =>
  gathering<unknown>(
    () => null,
    (best, value) =>
      !isNil(value) && (best === null || compareValues(value, best) * way > 0) ? value : best,
  )

const merged = (made: Doc, value: unknown): Doc => {
  if (isNil(value)) return made
  if (!isPlainObject(value))
    throw refuse(40400, `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`)
  for (const [name, inner] of Object.entries(value)) setField(made, name, inner)
  return made
}

const withItem = (items: Map<unknown, unknown>, key: unknown, value: unknown): Map<unknown, unknown> =>
  value === undefined || items.has(key) ? items : items.set(key, value)

const itemsOf = (items: Map<unknown, unknown>): unknown[] => [...items.values()]

export const ACCUMULATORS: Record<string, () => Accumulator> = {
  $sum: gathering<unknown>(() => 0, sumOf),
  $avg: gathering<{ total: unknown; count: number }>(
    () => ({ total: 0, count: 0 }),
    ({ total, count }, value) => ({ total: sumOf(total, value), count: count + (width(value) ? 1 : 0) }),
    averageOf,
  ),
  $min: extreme(-1),
  $max: extreme(1),
  $first: gathering<unknown>(
    () => undefined,
    (first, value) => (first === undefined ? (value ?? null) : first),
    (first) => first ?? null,
  ),
  $last: gathering<unknown>(
    () => null,
    (_, value) => value ?? null,
  ),
  $push: gathering<Map<unknown, unknown>>(
    () => new Map(),
    (items, value) => withItem(items, items.size, value),
    itemsOf,
  ),
  $addToSet: gathering<Map<unknown, unknown>>(
    () => new Map(),
    (items, value) => withItem(items, identity(value), value),
    itemsOf,
  ),
  $mergeObjects: gathering<Doc>(() => ({}), merged),
}

/** Those that keep what they are given, and so take memory with each value. */
export const KEEPERS: readonly string[] = ['$push', '$addToSet', '$mergeObjects']

/** An accumulator over the values of one array. */
export const accumulate = (name: string, values: readonly unknown[]): unknown => {
  const gathered = ACCUMULATORS[name]?.()
  for (const value of values) gathered?.add(value)
  return gathered?.result()
}
