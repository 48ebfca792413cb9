import { failedToParse, refuse, typeMismatch } from '../errors.ts'
import { openRows, prepare } from '../query/find.ts'
import type { Query } from '../query/plan.ts'
import type { Collection } from '../storage/collection.ts'
import { decode } from '../values/decode.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import { compileDocStage, isDocStage } from './document-stages.ts'
import { countAll, group, unwind } from './grouping-stages.ts'
import { facet, lookup } from './joining-stages.ts'
import { type PipelineContext, mapAll, type Batches, type Stage } from './streaming.ts'
import { limit, match, refuseStage, skip, sort, whole } from './plain-stages.ts'

const STAGES: Record<string, (arg: unknown, o: PipelineContext) => Stage> = {
  $match: match,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $group: group,
  $count: countAll,
  $unwind: unwind,
  $lookup: lookup,
  $facet: (arg, o) => facet(arg, o, (pipeline) => compileStages(stagesOf(pipeline), o)),
}

interface NamedStage {
  name: string
  arg: unknown
}

const MOST_STAGES = 1000

export const stagesOf = (pipeline: unknown): NamedStage[] => {
  if (!Array.isArray(pipeline)) throw typeMismatch("'pipeline' option must be specified as an array")
  if (pipeline.length > MOST_STAGES)
    throw failedToParse(`Pipeline length must be no longer than ${MOST_STAGES} stages.`)
  return pipeline.map((stage) => {
    if (!isPlainObject(stage)) throw typeMismatch("Each element of the 'pipeline' array must be an object")
    const [name = '', ...more] = Object.keys(stage)
    if (name === '' || more.length > 0)
      throw refuse(40323, 'A pipeline stage specification object must contain exactly one field.')
    if (!name.startsWith('$')) throw refuseStage(name)
    return { name, arg: stage[name] }
  })
}

const compileStage = ({ name, arg }: NamedStage, o: PipelineContext): Stage => {
  if (isDocStage(name)) {
    const turn = compileDocStage(name, arg, o)
    return mapAll((doc) => [turn(doc)], o.work)
  }
  const compile = STAGES[name]
  if (!compile) throw refuseStage(name)
  return compile(arg, o)
}

const compileStages = (stages: NamedStage[], o: PipelineContext): Stage => {
  const compiled = stages.map((stage) => compileStage(stage, o))
  return (input) => compiled.reduce<Batches>((batches, stage) => stage(batches), input)
}

/** What the front of a pipeline asks as a query, so that indexes serve it; `rest` is left to be done. */
const frontQuery = (stages: NamedStage[], o: PipelineContext): { query: Query; rest: NamedStage[] } => {
  const { hint, variables, work } = o
  const rest = [...stages]
  const take = (name: string): unknown => (rest[0]?.name === name ? rest.shift()?.arg : undefined)
  const filters: Doc[] = []
  for (let arg = take('$match'); isPlainObject(arg); arg = take('$match')) filters.push(arg)
  const [only = {}] = filters
  const query: Query = { filter: filters.length > 1 ? { $and: filters } : only, hint, variables, work }
  const order = take('$sort')
  if (isPlainObject(order)) query.sort = order
  const toSkip = take('$skip')
  if (toSkip !== undefined) query.skip = whole('$skip', toSkip)
  const most = take('$limit')
  if (most !== undefined) query.limit = whole('$limit', most)
  return { query, rest }
}

export interface Pipeline {
  /** What is asked of the collection first. */
  query: Query
  /** The stages that follow, as they were given. */
  rest: Doc[]
  run(c: Collection | undefined): Batches
}

async function* source(c: Collection | undefined, query: Query): AsyncGenerator<Doc[]> {
  if (!c) return
  for await (const rows of openRows(c, prepare(c, query), () => 500)) yield rows.map(({ raw }) => decode(raw))
}

/** Compiles a whole pipeline; refuses what is wrong with it before anything is read. */
export const compilePipeline = (pipeline: unknown, o: PipelineContext): Pipeline => {
  const stages = stagesOf(pipeline)
  compileStages(stages, o)
  const { query, rest } = frontQuery(stages, o)
  const stage = compileStages(rest, o)
  return {
    query,
    rest: rest.map(({ name, arg }) => ({ [name]: arg })),
    run: (c) => stage(source(c, query)),
  }
}
