import { Long } from 'bson'
import { refuse } from '../errors.ts'
import { identity } from '../storage/key-encoding.ts'
import { compareValues } from '../values/compare.ts'
import { isPlainObject, setField, typeName, type Doc } from '../values/types.ts'
import { compileAccumulator, type Accumulator, type AccumulatorField } from './accumulators.ts'
import { compileExpression } from './expression.ts'
import type { Compute, Variables } from './scope.ts'
import { drain, mapAll, type Stage } from './streaming.ts'

type Fields = [string, AccumulatorField][]

const outputs = (spec: Doc): Fields =>
  Object.entries(spec).map(([field, each]) => [field, compileAccumulator(field, each)])

interface Groups {
  add(doc: Doc): void
  results(): Doc[]
}

const grouping = (
  id: Compute,
  fields: Fields,
  vars: Variables,
  keep: (value: unknown) => boolean = () => true,
): Groups => {
  const groups = new Map<string, { id: unknown; parts: Accumulator[] }>()
  return {
    add(doc) {
      const scope = { root: doc, current: doc, vars }
      const value = id(scope) ?? null
      if (!keep(value)) return
      const key = identity(value)
      let group = groups.get(key)
      if (!group) groups.set(key, (group = { id: value, parts: fields.map(([, field]) => field.make()) }))
      for (let i = 0; i < fields.length; i++) group.parts[i]!.add(fields[i]![1].compute(scope))
    },
    results: () =>
      [...groups.values()].map(({ id: value, parts }) => {
        const doc: Doc = { _id: value }
        fields.forEach(([field], i) => setField(doc, field, parts[i]!.result()))
        return doc
      }),
  }
}

const collecting = (make: () => Groups, finish: (docs: Doc[]) => Doc[] = (docs) => docs): Stage =>
  async function* (input) {
    const groups = make()
    await drain(input, (doc) => groups.add(doc))
    yield finish(groups.results())
  }

/** $group: documents of equal `_id` expression become one. */
export const group = (arg: unknown, vars: Variables): Stage => {
  if (!isPlainObject(arg)) throw refuse(15947, "a group's fields must be specified in an object")
  if (!('_id' in arg)) throw refuse(15955, 'a group specification must include an _id')
  const { _id, ...rest } = arg
  for (const field of Object.keys(rest)) {
    if (field.includes('.')) throw refuse(40235, `The field name '${field}' cannot contain '.'`)
    if (field.startsWith('$')) throw refuse(40236, `The field name '${field}' cannot be an operator name`)
  }
  const id = compileExpression(_id)
  const fields = outputs(rest)
  return collecting(() => grouping(id, fields, vars))
}

export const sortByCount = (arg: unknown, vars: Variables): Stage => {
  const fields = outputs({ count: { $sum: 1 } })
  const id = compileExpression(arg)
  return collecting(
    () => grouping(id, fields, vars),
    (docs) => docs.sort((a, b) => compareValues(b['count'], a['count'])),
  )
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

const boundariesOf = (arg: Doc): unknown[] => {
  const boundaries = arg['boundaries']
  if (!Array.isArray(boundaries))
    throw refuse(
      40200,
      `The $bucket 'boundaries' field must be an array, but found type: ${typeName(boundaries)}.`,
    )
  if (boundaries.length < 2) throw refuse(40192, "The $bucket 'boundaries' field must have at least 2 values")
  boundaries.forEach((value, i) => {
    if (i > 0 && compareValues(boundaries[i - 1], value) >= 0) {
      throw refuse(40194, "The 'boundaries' option to $bucket must be sorted in ascending order")
    }
  })
  return boundaries
}

export const bucket = (arg: unknown, vars: Variables): Stage => {
  if (!isPlainObject(arg)) throw refuse(40201, 'Argument to $bucket stage must be an object')
  if (!('groupBy' in arg)) throw refuse(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.")
  const boundaries = boundariesOf(arg)
  const by = compileExpression(arg['groupBy'])
  const other = 'default' in arg
  const id: Compute = (scope) => {
    const value = by(scope)
    for (let i = boundaries.length - 2; i >= 0; i--) {
      if (compareValues(value, boundaries[i]) >= 0 && compareValues(value, boundaries[i + 1]) < 0)
        return boundaries[i]
    }
    if (!other)
      throw refuse(
        40066,
        '$switch could not find a matching branch for an input, and no default was specified.',
      )
    return arg['default']
  }
  const output = isPlainObject(arg['output']) ? arg['output'] : { count: { $sum: 1 } }
  const fields = outputs(output)
  return collecting(
    () => grouping(id, fields, vars),
    (docs) => docs.sort((a, b) => compareValues(a['_id'], b['_id'])),
  )
}

interface UnwindSpec {
  path: string
  index: string | undefined
  keep: boolean
}

const unwindSpec = (arg: unknown): UnwindSpec => {
  const doc = isPlainObject(arg) ? arg : { path: arg }
  const path = doc['path']
  if (typeof path !== 'string')
    throw refuse(28808, `expected a string as the path for $unwind stage, got ${typeName(path)}`)
  if (!path.startsWith('$'))
    throw refuse(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`)
  const index = doc['includeArrayIndex']
  if (index !== undefined && (typeof index !== 'string' || index === '' || index.startsWith('$'))) {
    throw refuse(
      28822,
      `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${String(index)}`,
    )
  }
  for (const name of Object.keys(doc)) {
    if (!['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'].includes(name)) {
      throw refuse(28811, `unrecognized option to $unwind stage: ${name}`)
    }
  }
  return {
    path: path.slice(1),
    index: index,
    keep: doc['preserveNullAndEmptyArrays'] === true,
  }
}

const replaced = (doc: Doc, parts: readonly string[], value: unknown): Doc => {
  const [name = '', ...rest] = parts
  const copy = { ...doc }
  const next =
    rest.length === 0 ? value : isPlainObject(copy[name]) ? replaced(copy[name], rest, value) : copy[name]
  if (next === undefined) delete copy[name]
  else setField(copy, name, next)
  return copy
}

/** $unwind: one document for each element of an array. */
export const unwind = (arg: unknown): Stage => {
  const { path, index, keep } = unwindSpec(arg)
  const parts = path.split('.')
  const at = (doc: Doc): unknown =>
    parts.reduce<unknown>((value, name) => (isPlainObject(value) ? value[name] : undefined), doc)
  const numbered = (doc: Doc, i: number | null): Doc =>
    index === undefined ? doc : replaced(doc, index.split('.'), i === null ? null : longIndex(i))
  return mapAll((doc) => {
    const value = at(doc)
    if (!Array.isArray(value))
      return value === undefined || value === null
        ? keep
          ? [numbered(doc, null)]
          : []
        : [numbered(doc, null)]
    if (value.length === 0) return keep ? [numbered(replaced(doc, parts, undefined), null)] : []
    return value.map((item, i) => numbered(replaced(doc, parts, item), i))
  })
}

const longIndex = (i: number): unknown => Long.fromNumber(i)
