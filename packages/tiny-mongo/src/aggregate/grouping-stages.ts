import { Long } from 'bson'
import { notImplemented, refuse } from '../errors.ts'
import { identity } from '../storage/key-encoding.ts'
import { getPath } from '../values/paths.ts'
import { isPlainObject, setField, typeName, weight, type Doc } from '../values/types.ts'
import { ACCUMULATORS, KEEPERS, type Accumulator } from './accumulators.ts'
import { setter } from './document-stages.ts'
import { checkFieldPath, compileExpression } from './expression.ts'
import { type PipelineContext, drain, mapAll, type Stage } from './streaming.ts'
import { scopeOf, type Compute } from './scope.ts'

/** One accumulated field of $group: `{ $sum: '$n' }`. */
interface Field {
  name: string
  compute: Compute
  make(): Accumulator
  keeps: boolean
}

const compileField = (name: string, spec: unknown, o: PipelineContext): Field => {
  if (name.includes('.')) throw refuse(40235, `The field name '${name}' cannot contain '.'`)
  if (name.startsWith('$')) throw refuse(40236, `The field name '${name}' cannot be an operator name`)
  if (!isPlainObject(spec)) throw refuse(40234, `The field '${name}' must be an accumulator object`)
  const [operator = '', ...more] = Object.keys(spec)
  if (more.length > 0 || operator === '')
    throw refuse(40238, `The field '${name}' must specify one accumulator`)
  const counts = operator === '$count'
  const arg = spec[operator]
  if (counts && !(isPlainObject(arg) && Object.keys(arg).length === 0))
    throw refuse(9, '$count takes no arguments, i.e. $count:{}')
  if (operator === '$accumulator') throw notImplemented(operator)
  const make = ACCUMULATORS[counts ? '$sum' : operator]
  if (!make) throw refuse(15952, `unknown group operator '${operator}'`)
  if (Array.isArray(arg) && arg.length !== 1)
    throw refuse(40237, `The ${operator} accumulator is a unary operator`)
  const compute = counts ? () => 1 : compileExpression(Array.isArray(arg) ? arg[0] : arg, o.variables)
  return { name, compute, make, keeps: KEEPERS.includes(operator) }
}

const PER_FIELD = 100

/** $group: documents of equal `_id` expression become one. */
export const group = (arg: unknown, o: PipelineContext): Stage => {
  if (!isPlainObject(arg)) throw refuse(15947, "a group's fields must be specified in an object")
  if (!('_id' in arg)) throw refuse(15955, 'a group specification must include an _id')
  const { _id, ...rest } = arg
  const compute = compileExpression(_id, o.variables)
  const fields = Object.entries(rest).map(([name, spec]) => compileField(name, spec, o))
  const hold = (bytes: number): void => o.work.hold(bytes, '$group')
  const open = (id: unknown) => {
    hold(weight(id) + PER_FIELD * (fields.length + 1))
    return { id, parts: fields.map((field) => ({ ...field, made: field.make() })) }
  }
  return async function* (input) {
    const groups = new Map<string, ReturnType<typeof open>>()
    const visit = (doc: Doc): void => {
      const scope = scopeOf(doc, o.variables)
      const id = compute(scope) ?? null
      const key = identity(id)
      let found = groups.get(key)
      if (!found) groups.set(key, (found = open(id)))
      for (const part of found.parts) {
        const value = part.compute(scope)
        if (part.keeps) hold(weight(value))
        part.made.add(value)
      }
    }
    await drain(input, visit, o.work)
    for (const { id, parts } of groups.values()) {
      const doc: Doc = { _id: id }
      for (const { name, made } of parts) setField(doc, name, made.result())
      yield [doc]
    }
  }
}

export const countAll = (arg: unknown): Stage => {
  if (typeof arg !== 'string' || arg === '') throw refuse(40156, 'the count field must be a non-empty string')
  if (arg.startsWith('$')) throw refuse(40158, 'the count field cannot be a $-prefixed path')
  if (arg.includes('.')) throw refuse(40160, "the count field cannot contain '.'")
  return async function* (input) {
    let n = 0
    for await (const batch of input) n += batch.length
    if (n > 0) yield [{ [arg]: n }]
  }
}

const UNWIND = ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays']

const unwindSpec = (arg: unknown): { path: string; index: string | undefined; keep: boolean } => {
  const doc = isPlainObject(arg) ? arg : { path: arg }
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: keep = false } = doc
  const other = Object.keys(doc).find((name) => !UNWIND.includes(name))
  if (other !== undefined) throw refuse(28811, `unrecognized option to $unwind stage: ${other}`)
  if (path === undefined) throw refuse(28812, 'no path specified to $unwind stage')
  if (typeof path !== 'string')
    throw refuse(28808, `expected a string as the path for $unwind stage, got ${typeName(path)}`)
  if (!path.startsWith('$'))
    throw refuse(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`)
  if (typeof keep !== 'boolean')
    throw refuse(28809, 'expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage')
  if (index !== undefined && (typeof index !== 'string' || index === ''))
    throw refuse(28810, 'expected a non-empty string for the includeArrayIndex option to $unwind stage')
  if (index?.startsWith('$'))
    throw refuse(28822, `includeArrayIndex option to $unwind should not be prefixed with a '$': ${index}`)
  return { path: path.slice(1), index, keep }
}

/** $unwind: one document for each element of an array. */
export const unwind = (arg: unknown, o: PipelineContext): Stage => {
  const { path, index, keep } = unwindSpec(arg)
  const parts = checkFieldPath(path)
  const set = setter(path)
  const setIndex = index === undefined ? (doc: Doc): Doc => doc : setter(index)
  const numbered = (doc: Doc, i?: number): Doc => setIndex(doc, i === undefined ? null : Long.fromNumber(i))
  function* turn(doc: Doc): Generator<Doc> {
    const value = getPath(doc, parts)
    if (Array.isArray(value) && value.length > 0) {
      for (const [i, item] of value.entries()) yield numbered(set(doc, item), i)
    } else if (Array.isArray(value)) {
      if (keep) yield numbered(set(doc, undefined))
    } else if (keep || (value !== undefined && value !== null)) yield numbered(doc)
  }
  return mapAll(turn, o.work)
}
