import { createRequire } from 'node:module'
import { BSONRegExp } from 'bson'
import { asRefusal, refuse } from '../errors.ts'
import { toNumber } from '../values/numbers.ts'
import { bsonType, isPlainObject, isRegex, order, setField, type Doc } from '../values/types.ts'
import { toRegExp } from '../query/regex.ts'
import type { Compute } from './scope.ts'

const require = createRequire(import.meta.url)
const expressions = require('mingo/operators/expression') as Record<string, unknown>
const accumulators = require('mingo/operators/accumulator') as Record<string, unknown>
const core = require('mingo/core') as typeof import('mingo/core')

/** The operators mingo computes for us: dates, trigonometry, regexes, sets and the like, on plain JS values. */
const context = core.Context.init({ expression: expressions, accumulator: accumulators } as never)
const options = { context, scriptEnabled: false, failOnError: true, useStrictMode: true }

export const isMingoOperator = (name: string): boolean => name in expressions

/** BSON's wrappers as JS values: numbers lose their type, regexes become RegExp. */
export const toPlain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toPlain)
  if (typeof value !== 'object' || value === null) return value
  if (order(value) === 10) return toNumber(value)
  if (isRegex(value)) return toRegExp(value)
  if (!isPlainObject(value)) return value
  const plain: Doc = {}
  for (const [name, inner] of Object.entries(value)) setField(plain, name, toPlain(inner))
  return plain
}

export const fromPlain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => fromPlain(each) ?? null)
  if (value instanceof RegExp) return new BSONRegExp(value.source, value.flags.replace(/[gu]/g, ''))
  if (!isPlainObject(value) || bsonType(value)) return value
  const made: Doc = {}
  for (const [name, inner] of Object.entries(value))
    if (inner !== undefined) setField(made, name, fromPlain(inner))
  return made
}

const call = (name: string, expr: unknown, values: Doc): unknown => {
  try {
    return fromPlain(core.computeValue(values, expr, name, options as never))
  } catch (error) {
    const refusal = asRefusal(error)
    throw refusal.code === 1 ? refuse(2, `${name}: ${refusal.message.replace(/^mingo: ?/, '')}`) : refusal
  }
}

/** Compiles the arguments ourselves and hands mingo their values by name. */
export const mingoOperator = (name: string, arg: unknown, compile: (expr: unknown) => Compute): Compute => {
  const named = isPlainObject(arg) && !Object.keys(arg)[0]?.startsWith('$')
  if (named) {
    const parts = Object.entries(arg).map(([key, expr]) => [key, compile(expr)] as const)
    const expr = Object.fromEntries(parts.map(([key]) => [key, `$${key}`]))
    return (scope) =>
      call(name, expr, Object.fromEntries(parts.map(([key, compute]) => [key, toPlain(compute(scope))])))
  }
  if (Array.isArray(arg)) {
    const parts = arg.map(compile)
    const expr = parts.map((_, i) => `$a${i}`)
    return (scope) =>
      call(name, expr, Object.fromEntries(parts.map((compute, i) => [`a${i}`, toPlain(compute(scope))])))
  }
  const compute = compile(arg)
  return (scope) => call(name, '$a', { a: toPlain(compute(scope)) })
}

/** An accumulator we leave to mingo ($topN, $percentile …): over the scopes' values of its arguments. */
export const isMingoAccumulator = (name: string): boolean => name in accumulators && name !== '$accumulator'

export const mingoAccumulate = (name: string, arg: unknown, docs: Doc[]): unknown => {
  const accumulate = accumulators[name] as (docs: unknown[], expr: unknown, options: unknown) => unknown
  try {
    return fromPlain(accumulate(docs.map(toPlain), arg, options))
  } catch (error) {
    throw refuse(2, `${name}: ${asRefusal(error).message}`)
  }
}
