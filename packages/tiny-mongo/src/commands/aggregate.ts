import { checkPipeline, runPipeline } from '../aggregate/pipeline.ts'
import { openStream } from '../cursor-table.ts'
import { failedToParse, refuse } from '../errors.ts'
import { encode } from '../values/encode.ts'
import { aggregation } from './aggregation.ts'
import { boolField, countField, docField, type Command } from './context.ts'
import { explainReply } from './explain.ts'
import { replyWithCursor } from './reading.ts'

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
