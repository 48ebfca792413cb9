import { checkPipeline, pipelineContext, runPipeline } from '../aggregate/pipeline.ts'
import type { PipelineContext } from '../aggregate/pipeline.ts'
import { openStream } from '../cursor-table.ts'
import { failedToParse, refuse } from '../errors.ts'
import { findCollection } from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import { encode } from '../values/encode.ts'
import type { Doc } from '../values/types.ts'
import { checkNames } from '../writes/namespaces.ts'
import { arrayField, boolField, countField, deadlineOf, docField, variablesOf } from './context.ts'
import type { Command, Request } from './context.ts'
import { collationOf, replyWithCursor } from './reading.ts'
import { explainReply } from './explain.ts'

export const aggregation = (
  r: Request,
): { c: Collection | undefined; namespace: string; pipeline: Doc[]; context: PipelineContext } => {
  const name = r.body['aggregate']
  const pipeline = arrayField(r.body, 'pipeline') as Doc[]
  if (typeof name === 'string') checkNames(r.database, name)
  const c = typeof name === 'string' ? findCollection(r.store.catalog, r.database, name) : undefined
  const context = pipelineContext({
    catalog: r.store.catalog,
    database: r.database,
    collation: collationOf(r.body, c),
    vars: variablesOf(r.body),
    hint: r.body['hint'],
    deadline: deadlineOf(r.body),
  })
  return {
    c,
    namespace: `${r.database}.${typeof name === 'string' ? name : '$cmd.aggregate'}`,
    pipeline,
    context,
  }
}

const aggregate: Command = async (r) => {
  const { c, namespace, pipeline, context } = aggregation(r)
  checkPipeline(pipeline, context)
  if (typeof r.body['aggregate'] !== 'string' && !('$documents' in (pipeline[0] ?? {}))) {
    throw refuse(73, '{aggregate: 1} is not valid for an aggregation that needs a collection; use $documents')
  }
  if (boolField(r.body, 'explain')) return explainReply({ ...r, body: { explain: r.body } })
  const cursor = docField(r.body, 'cursor')
  if (!cursor)
    throw failedToParse("The 'cursor' option is required, except for aggregate with the explain argument")
  const stream = openStream(async function* () {
    for await (const batch of runPipeline(c, pipeline, context)) yield batch.map((doc) => encode(doc))
  })
  return replyWithCursor(r, { namespace, stream }, countField(cursor, 'batchSize') ?? 101, false)
}

export const AGGREGATION: Record<string, Command> = { aggregate }
