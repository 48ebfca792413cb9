import { Long } from 'bson'
import { failedToParse, refuse } from '../errors.ts'
import { identity } from '../storage/key-encoding.ts'
import { clone } from '../values/clone.ts'
import { allValues, splitPath } from '../values/paths.ts'
import { getField, isPlainObject, isRegex, setField, typeName, type Doc } from '../values/types.ts'
import { compileExpression } from './expression.ts'
import type { Variables } from './scope.ts'
import { collect, fromDocs, type Stage } from './streaming.ts'
import type { PipelineContext } from './pipeline.ts'
import { toNumber } from '../values/numbers.ts'

const pathString = (stage: string, arg: Doc, name: string): string => {
  const value = arg[name]
  if (typeof value !== 'string')
    throw failedToParse(
      `${stage} argument '${name}: ${String(value)}' must be a string, is type ${typeName(value)}`,
    )
  return value
}

const setPath = (doc: Doc, path: string, value: unknown): Doc => {
  const [name = '', ...rest] = path.split('.')
  const copy = { ...doc }
  const inner = getField(copy, name)
  setField(
    copy,
    name,
    rest.length === 0 ? value : setPath(isPlainObject(inner) ? inner : {}, rest.join('.'), value),
  )
  return copy
}

const literal = (value: unknown): unknown => (isRegex(value) ? { $eq: value } : value)

/** What $lookup's equality asks of the foreign field: any of the local values, null for none. */
const equality = (doc: Doc, local: string, foreign: string): Doc => {
  const values = allValues(doc, splitPath(local))
  if (values.length === 0) return { [foreign]: { $eq: null } }
  return values.length === 1 ? { [foreign]: { $eq: literal(values[0]) } } : { [foreign]: { $in: values } }
}

const LOOKUP = new Set(['from', 'localField', 'foreignField', 'as', 'let', 'pipeline'])

interface Lookup {
  from: string | undefined
  as: string
  local: string | undefined
  foreign: string | undefined
  pipeline: Doc[] | undefined
  bound: [string, ReturnType<typeof compileExpression>][]
}

const lookupSpec = (arg: unknown): Lookup => {
  if (!isPlainObject(arg)) throw failedToParse('the $lookup stage specification must be an object')
  for (const name of Object.keys(arg))
    if (!LOOKUP.has(name)) throw failedToParse(`unknown argument to $lookup: ${name}`)
  const joined = 'localField' in arg || 'foreignField' in arg
  if (joined && !('localField' in arg && 'foreignField' in arg)) {
    throw failedToParse("$lookup requires both or neither of 'localField' and 'foreignField' to be specified")
  }
  if (!joined && !('pipeline' in arg))
    throw failedToParse(
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified",
    )
  return {
    from: 'from' in arg ? pathString('$lookup', arg, 'from') : undefined,
    as: pathString('$lookup', arg, 'as'),
    local: joined ? pathString('$lookup', arg, 'localField') : undefined,
    foreign: joined ? pathString('$lookup', arg, 'foreignField') : undefined,
    pipeline: arg['pipeline'] as Doc[] | undefined,
    bound: Object.entries((arg['let'] as Doc | undefined) ?? {}).map(([name, expr]) => [
      name,
      compileExpression(expr),
    ]),
  }
}

const boundVars = (spec: Lookup, doc: Doc, vars: Variables): Variables => {
  const made: Variables = { ...vars }
  for (const [name, compute] of spec.bound) made[name] = compute({ root: doc, current: doc, vars })
  return made
}

/** $lookup in both forms; equal questions about equal local values are asked once. */
export const lookup = (arg: unknown, context: PipelineContext): Stage => {
  const spec = lookupSpec(arg)
  const inner = spec.pipeline ?? []
  context.validate(inner)
  return async function* (input) {
    const known = new Map<string, Doc[]>()
    const answer = async (doc: Doc): Promise<Doc[]> => {
      const filter = spec.local === undefined ? undefined : equality(doc, spec.local, spec.foreign!)
      const vars = boundVars(spec, doc, context.vars)
      const key = spec.bound.length === 0 ? identity(filter ?? null) : undefined
      const remembered = key === undefined ? undefined : known.get(key)
      if (remembered) return remembered
      const pipeline = filter ? [{ $match: filter }, ...inner] : inner
      const found = await collect(context.run(spec.from, pipeline, vars))
      if (key !== undefined && known.size < 1000) known.set(key, found)
      return found
    }
    for await (const batch of input) {
      const joined: Doc[] = []
      for (const doc of batch) joined.push(setPath(doc, spec.as, clone(await answer(doc))))
      yield joined
    }
  }
}

export const facet = (arg: unknown, context: PipelineContext): Stage => {
  if (!isPlainObject(arg) || Object.keys(arg).length === 0) {
    throw refuse(40169, 'the $facet specification must be a non-empty object')
  }
  for (const [name, pipeline] of Object.entries(arg)) {
    if (!Array.isArray(pipeline))
      throw refuse(40170, `arguments to $facet must be arrays, ${name} is type ${typeName(pipeline)}`)
    for (const stage of pipeline as Doc[]) {
      const kind = Object.keys(stage)[0]!
      if (['$facet', '$out', '$merge', '$geoNear', '$collStats', '$indexStats'].includes(kind)) {
        throw refuse(40600, `${kind} is not allowed to be used within a $facet stage`)
      }
    }
    context.validate(pipeline)
  }
  return async function* (input) {
    const docs = await collect(input)
    const made: Doc = {}
    for (const [name, pipeline] of Object.entries(arg)) {
      setField(made, name, clone(await collect(context.apply(fromDocs(docs), pipeline as Doc[]))))
    }
    yield [made]
  }
}

export const unionWith = (arg: unknown, context: PipelineContext): Stage => {
  const spec = typeof arg === 'string' ? { coll: arg } : arg
  if (!isPlainObject(spec))
    throw failedToParse('the $unionWith stage specification must be an object or string')
  const pipeline = (spec['pipeline'] as Doc[] | undefined) ?? []
  context.validate(pipeline)
  return async function* (input) {
    yield* input as AsyncGenerator<Doc[]>
    yield* context.run(spec['coll'] as string | undefined, pipeline, context.vars)
  }
}

interface Graph {
  from: string
  to: string
  along: readonly string[]
  most: number
  limit: Doc | undefined
  depthField: string | undefined
}

const graphSpec = (arg: Doc): Graph => {
  for (const name of ['from', 'startWith', 'connectFromField', 'connectToField', 'as']) {
    if (!(name in arg)) throw refuse(40105, `$graphLookup requires '${name}'`)
  }
  return {
    from: String(arg['from']),
    to: String(arg['connectToField']),
    along: splitPath(String(arg['connectFromField'])),
    most: arg['maxDepth'] === undefined ? Infinity : toNumber(arg['maxDepth']),
    limit: arg['restrictSearchWithMatch'] as Doc | undefined,
    depthField: arg['depthField'] as string | undefined,
  }
}

const reach = async (graph: Graph, first: unknown, context: PipelineContext): Promise<Doc[]> => {
  let frontier = Array.isArray(first) ? first : [first ?? null]
  const found = new Map<string, Doc>()
  for (let depth = 0; frontier.length > 0 && depth <= graph.most; depth++) {
    const wanted = { [graph.to]: { $in: frontier } }
    const filter = graph.limit ? { $and: [wanted, graph.limit] } : wanted
    const next = await collect(context.run(graph.from, [{ $match: filter }], context.vars))
    frontier = []
    for (const each of next) {
      const key = identity(each['_id'])
      if (found.has(key)) continue
      found.set(key, graph.depthField ? setPath(each, graph.depthField, Long.fromNumber(depth)) : each)
      frontier.push(...allValues(each, graph.along))
    }
  }
  return [...found.values()]
}

/** $graphLookup: follows connections breadth first, visiting each document once. */
export const graphLookup = (arg: unknown, context: PipelineContext): Stage => {
  if (!isPlainObject(arg)) throw failedToParse('the $graphLookup stage specification must be an object')
  const graph = graphSpec(arg)
  const start = compileExpression(arg['startWith'])
  return async function* (input) {
    for await (const batch of input) {
      const made: Doc[] = []
      for (const doc of batch) {
        const first = start({ root: doc, current: doc, vars: context.vars })
        made.push(setPath(doc, String(arg['as']), await reach(graph, first, context)))
      }
      yield made
    }
  }
}
