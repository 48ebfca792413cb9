import { notImplemented, refuse } from '../errors.ts'
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

export type MakeAccumulator = () => Accumulator

const sum: MakeAccumulator = () => {
  let total: unknown = 0
  return {
    add(value) {
      if (width(value) !== undefined) total = add(total, value)
    },
    result: () => total,
  }
}

const average: MakeAccumulator = () => {
  const total = sum()
  let count = 0
  return {
    add(value) {
      if (width(value) === undefined) return
      total.add(value)
      count++
    },
    result: () => {
      if (width(total.result()) === 'decimal') throw notImplemented('$avg of decimals')
      return count === 0 ? null : asDouble(toNumber(total.result()) / count)
    },
  }
}

/** The least (-1) or greatest (1) value that is not null or missing. */
const extreme =
  (way: 1 | -1): MakeAccumulator =>
  () => {
    let best: unknown
    return {
      add(value) {
        if (isNil(value)) return
        if (best === undefined || compareValues(value, best) * way > 0) best = value
      },
      result: () => best ?? null,
    }
  }

const end =
  (last: boolean): MakeAccumulator =>
  () => {
    let value: unknown = null
    let seen = false
    return {
      add(next) {
        if (last || !seen) value = next ?? null
        seen = true
      },
      result: () => value,
    }
  }

const push: MakeAccumulator = () => {
  const items: unknown[] = []
  return {
    add(value) {
      if (value !== undefined) items.push(value)
    },
    result: () => items,
  }
}

const set: MakeAccumulator = () => {
  const items = new Map<string, unknown>()
  return {
    add(value) {
      const key = identity(value)
      if (value !== undefined && !items.has(key)) items.set(key, value)
    },
    result: () => [...items.values()],
  }
}

const merge: MakeAccumulator = () => {
  const made: Doc = {}
  return {
    add(value) {
      if (isNil(value)) return
      if (!isPlainObject(value))
        throw refuse(40400, `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`)
      for (const [name, inner] of Object.entries(value)) setField(made, name, inner)
    },
    result: () => made,
  }
}

export const ACCUMULATORS: Record<string, MakeAccumulator> = {
  $sum: sum,
  $avg: average,
  $min: extreme(-1),
  $max: extreme(1),
  $first: end(false),
  $last: end(true),
  $push: push,
  $addToSet: set,
  $mergeObjects: merge,
}

/** Those that keep what they are given, and so take memory with each value. */
export const KEEPERS: readonly string[] = ['$push', '$addToSet', '$mergeObjects']

/** An accumulator over the values of one array. */
export const accumulate = (name: string, values: readonly unknown[]): unknown => {
  const gathered = ACCUMULATORS[name]?.()
  for (const value of values) gathered?.add(value)
  return gathered?.result()
}
