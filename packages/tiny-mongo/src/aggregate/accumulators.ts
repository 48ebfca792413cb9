import { refuse } from '../errors.ts'
import { identity } from '../storage/key-encoding.ts'
import { compareValues } from '../values/compare.ts'
import { add, asDouble, toNumber, width } from '../values/numbers.ts'
import { isPlainObject, setField, typeName, type Doc } from '../values/types.ts'
import { compileExpression } from './expression.ts'
import { quotient } from './folding.ts'
import { isMingoAccumulator, mingoAccumulate } from './mingo-operators.ts'
import { isNil, type Compute, type Scope } from './scope.ts'

/** Gathers one group's values one by one. */
export interface Accumulator {
  add(value: unknown): void
  result(): unknown
}

type Make = () => Accumulator

const sum: Make = () => {
  let total: unknown = 0
  return {
    add: (value) => {
      if (width(value) !== undefined) total = add(total, value)
    },
    result: () => total,
  }
}

const average: Make = () => {
  const total = sum()
  let count = 0
  return {
    add: (value) => {
      if (width(value) === undefined) return
      total.add(value)
      count++
    },
    result: () => quotient(total.result(), count),
  }
}

const extreme =
  (way: 1 | -1): Make =>
  () => {
    let best: unknown
    return {
      add: (value) => {
        if (!isNil(value) && (best === undefined || compareValues(value, best) * way > 0)) best = value
      },
      result: () => best ?? null,
    }
  }

const end =
  (last: boolean): Make =>
  () => {
    let value: unknown = null
    let seen = false
    return {
      add: (next) => {
        if (last || !seen) value = next ?? null
        seen = true
      },
      result: () => value,
    }
  }

const push: Make = () => {
  const items: unknown[] = []
  return {
    add: (value) => {
      if (value !== undefined) items.push(value)
    },
    result: () => items,
  }
}

const set: Make = () => {
  const items = new Map<string, unknown>()
  return {
    add: (value) => {
      if (value !== undefined && !items.has(identity(value))) items.set(identity(value), value)
    },
    result: () => [...items.values()],
  }
}

const merge: Make = () => {
  const made: Doc = {}
  return {
    add: (value) => {
      if (isNil(value)) return
      if (!isPlainObject(value)) {
        throw refuse(40400, `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`)
      }
      for (const [name, inner] of Object.entries(value)) setField(made, name, inner)
    },
    result: () => made,
  }
}

const deviation =
  (sample: boolean): Make =>
  () => {
    let count = 0
    let mean = 0
    let squares = 0
    return {
      add: (value) => {
        if (width(value) === undefined) return
        count++
        const n = toNumber(value)
        const delta = n - mean
        mean += delta / count
        squares += delta * (n - mean)
      },
      result: () => {
        const by = sample ? count - 1 : count
        return by > 0 ? asDouble(Math.sqrt(squares / by)) : null
      },
    }
  }

const ACCUMULATORS: Record<string, Make> = {
  $sum: sum,
  $avg: average,
  $min: extreme(-1),
  $max: extreme(1),
  $first: end(false),
  $last: end(true),
  $push: push,
  $addToSet: set,
  $mergeObjects: merge,
  $stdDevPop: deviation(false),
  $stdDevSamp: deviation(true),
}

/** What mingo accumulates: it wants all documents at once. */
const byMingo = (name: string, arg: unknown): AccumulatorField => {
  const compute: Compute = (scope: Scope) => scope.current
  return {
    compute,
    make: () => {
      const docs: Doc[] = []
      return { add: (doc) => docs.push(doc as Doc), result: () => mingoAccumulate(name, arg, docs) }
    },
  }
}

export interface AccumulatorField {
  compute: Compute
  make: Make
}

/** One accumulated field of $group or $bucket: `{ $sum: '$n' }`. */
export const compileAccumulator = (field: string, spec: unknown): AccumulatorField => {
  if (!isPlainObject(spec)) throw refuse(40234, `The field '${field}' must be an accumulator object`)
  const names = Object.keys(spec)
  if (names.length !== 1) throw refuse(40238, `The field '${field}' must specify one accumulator`)
  const name = names[0]!
  if (name === '$count') return { compute: () => 1, make: sum }
  const make = ACCUMULATORS[name]
  if (make) return { compute: compileExpression(spec[name]), make }
  if (name === '$accumulator') throw refuse(238, '$accumulator is not supported by the embedded store')
  if (isMingoAccumulator(name)) return byMingo(name, spec[name])
  throw refuse(15952, `unknown group operator '${name}'`)
}
