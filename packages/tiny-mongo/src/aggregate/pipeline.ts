import { failedToParse, refuse } from '../errors.ts'
import { openRows, prepare, type Query } from '../query/find.ts'
import { findCollection, type Catalog } from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import type { Collation } from '../values/collation.ts'
import { decode } from '../values/decode.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import { compileDocStage, isDocStage } from './document-stages.ts'
import { compileExpression } from './expression.ts'
import { bucket, countAll, group, sortByCount, unwind } from './grouping-stages.ts'
import { facet, graphLookup, lookup, unionWith } from './joining-stages.ts'
import { isMingoStage, mingoStage } from './mingo-stages.ts'
import { limit, match, redact, refuseStage, sample, skip, sort, whole } from './plain-stages.ts'
import type { Variables } from './scope.ts'
import { fromDocs, mapEach, type Batches, type Stage } from './streaming.ts'
import { indexStats, collectionStats } from './stats-stages.ts'
import { writeMerge, writeOut } from './writing-stages.ts'

/** What a stage may ask of the pipeline it is in. */
export interface PipelineContext {
  catalog: Catalog
  database: string
  collation: Collation | undefined
  vars: Variables
  hint: unknown
  deadline: number | undefined
  /** Runs a pipeline over a collection of the same database (none: over no documents). */
  run(from: string | undefined, pipeline: Doc[], vars: Variables): AsyncGenerator<Doc[]>
  apply(input: Batches, pipeline: Doc[]): Batches
  validate(pipeline: unknown): void
}

type Compile = (arg: unknown, context: PipelineContext) => Stage

const documents = (arg: unknown, context: PipelineContext): Stage =>
  async function* () {
    const docs = compileExpression(arg)({ root: {}, current: {}, vars: context.vars })
    if (!Array.isArray(docs)) throw refuse(5858203, 'an array is expected')
    yield docs as Doc[]
  }

const STAGES: Record<string, Compile> = {
  $match: (arg, c) => match(arg, c.vars, c.collation),
  $sort: (arg, c) => sort(arg, c.collation),
  $limit: limit,
  $skip: skip,
  $sample: sample,
  $group: (arg, c) => group(arg, c.vars),
  $sortByCount: (arg, c) => sortByCount(arg, c.vars),
  $count: countAll,
  $bucket: (arg, c) => bucket(arg, c.vars),
  $unwind: unwind,
  $redact: (arg, c) => redact(arg, c.vars),
  $lookup: lookup,
  $facet: facet,
  $unionWith: unionWith,
  $graphLookup: graphLookup,
  $documents: documents,
}

/** Stages that write, or tell of the collection itself: only at one end of a whole pipeline. */
const LAST = new Set(['$out', '$merge'])
const FIRST = new Set(['$collStats', '$indexStats', '$documents'])

const stageName = (stage: unknown): string => {
  if (!isPlainObject(stage)) throw refuse(14, "Each element of the 'pipeline' array must be an object")
  const names = Object.keys(stage)
  if (names.length !== 1)
    throw refuse(40323, 'A pipeline stage specification object must contain exactly one field.')
  return names[0]!
}

const compileStage = (stage: Doc, context: PipelineContext): Stage => {
  const name = stageName(stage)
  if (isDocStage(name)) return mapEach(compileDocStage(name, stage[name], context.vars))
  if (isMingoStage(name)) return mingoStage(name, stage[name])
  const compile = STAGES[name]
  if (!compile) throw refuseStage(name)
  return compile(stage[name], context)
}

const checkPlaces = (pipeline: Doc[]): void => {
  pipeline.forEach((stage, i) => {
    const name = stageName(stage)
    if (LAST.has(name) && i !== pipeline.length - 1)
      throw refuse(40601, `${name} can only be the final stage in the pipeline`)
    if (FIRST.has(name) && i !== 0)
      throw refuse(40602, `${name} is only valid as the first stage in a pipeline.`)
  })
}

/** What the front of a pipeline asks as a query, so that indexes serve it; `used` stages are thereby done. */
export const frontQuery = (pipeline: Doc[], context: PipelineContext): { query: Query; used: number } => {
  const filters: Doc[] = []
  const query: Query = {
    filter: {},
    hint: context.hint,
    collation: context.collation,
    variables: context.vars,
    deadline: context.deadline,
  }
  let used = 0
  const arg = (): unknown => pipeline[used]?.[stageName(pipeline[used])]
  const next = (name: string): boolean => used < pipeline.length && stageName(pipeline[used]) === name
  while (next('$match') && isPlainObject(arg())) {
    filters.push(arg() as Doc)
    used++
  }
  query.filter = filters.length === 1 ? filters[0]! : filters.length > 1 ? { $and: filters } : {}
  if (next('$sort') && isPlainObject(arg()) && Object.keys(arg() as Doc).length > 0) {
    query.sort = arg() as Doc
    used++
  }
  if (next('$skip')) {
    query.skip = whole('$skip', arg(), 0)
    used++
  }
  if (next('$limit')) {
    query.limit = whole('$limit', arg(), 1)
    used++
  }
  return { query, used }
}

async function* source(
  c: Collection | undefined,
  query: Query,
  context: PipelineContext,
): AsyncGenerator<Doc[]> {
  if (!c) return
  const prepared = prepare(context.catalog, c, query)
  for await (const batch of openRows(context.catalog, c, prepared, () => 500))
    yield batch.map(({ raw }) => decode(raw))
}

const special = (name: string, c: Collection | undefined, arg: unknown): Doc[] | undefined => {
  if (name === '$collStats') return collectionStats(c, arg)
  return name === '$indexStats' ? indexStats(c) : undefined
}

const overCollection = (c: Collection | undefined, pipeline: Doc[], context: PipelineContext): Batches => {
  const first = pipeline[0] ? stageName(pipeline[0]) : ''
  const told = special(first, c, pipeline[0]?.[first])
  if (told) return context.apply(fromDocs(told), pipeline.slice(1))
  const { query, used } = frontQuery(pipeline, context)
  return context.apply(source(c, query, context), pipeline.slice(used))
}

export type ContextOptions = Omit<PipelineContext, 'run' | 'apply' | 'validate'>

export const pipelineContext = (options: ContextOptions): PipelineContext => {
  const context: PipelineContext = {
    ...options,
    async *run(from, pipeline, vars) {
      const inner = pipelineContext({ ...options, vars, hint: undefined })
      const c = from === undefined ? undefined : findCollection(options.catalog, options.database, from)
      yield* overCollection(c, pipeline, inner) as AsyncGenerator<Doc[]>
    },
    apply: (input, pipeline) =>
      pipeline.reduce<Batches>((batches, stage) => compileStage(stage, context)(batches), input),
    validate(pipeline) {
      if (!Array.isArray(pipeline)) throw failedToParse("'pipeline' must be an array")
      checkPlaces(pipeline as Doc[])
      for (const stage of pipeline as Doc[])
        if (!special(stageName(stage), undefined, {})) compileStage(stage, context)
    },
  }
  return context
}

/** Checks a whole pipeline, then runs it; one that ends with $out or $merge writes and answers nothing. */
export async function* runPipeline(
  c: Collection | undefined,
  pipeline: Doc[],
  context: PipelineContext,
): AsyncGenerator<Doc[]> {
  const last = pipeline.at(-1)
  const name = last ? stageName(last) : ''
  if (!LAST.has(name)) {
    yield* overCollection(c, pipeline, context) as AsyncGenerator<Doc[]>
    return
  }
  const input = overCollection(c, pipeline.slice(0, -1), context)
  if (name === '$out') await writeOut(context.catalog, last![name], context.database, input)
  else await writeMerge(context.catalog, last![name], context.database, input, context.vars)
}

/** Refuses what is wrong with a pipeline before anything is read. */
export const checkPipeline = (pipeline: Doc[], context: PipelineContext): void => {
  checkPlaces(pipeline)
  const last = pipeline.at(-1)
  context.validate(last && LAST.has(stageName(last)) ? pipeline.slice(0, -1) : pipeline)
}
