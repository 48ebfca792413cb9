import { compilePipeline, type Pipeline } from '../aggregate/pipeline.ts'
import { DocumentStream } from '../cursor-table.ts'
import { failedToParse, refuse } from '../errors.ts'
import { encode } from '../values/encode.ts'
import { target, variablesOf, type Command, type Request, type Target } from './context.ts'
import { docField } from './fields.ts'
import { batchSizeOf, replyWithCursor } from './reading.ts'

/** What an aggregate command asks, to be run or explained. */
export const aggregation = (r: Request): Target & { pipeline: Pipeline } => {
  if (typeof r.body['aggregate'] !== 'string')
    throw refuse(73, '{aggregate: 1} is not valid for a pipeline that needs a collection')
  const to = target(r)
  const pipeline = compilePipeline(r.body['pipeline'], {
    catalog: r.store.catalog,
    database: r.database,
    variables: variablesOf(r.body),
    hint: r.body['hint'],
    work: r.work,
  })
  return { ...to, pipeline }
}

/** So many are encoded at once. */
const CHUNK = 100

const aggregate: Command = async (r) => {
  const { found, namespace, pipeline } = aggregation(r)
  if (!docField(r.body, 'cursor'))
    throw failedToParse("The 'cursor' option is required, except for aggregate with the explain argument")
  const size = batchSizeOf(r.body)
  const reads = pipeline.rest.length === 0 ? found : undefined
  const stream = new DocumentStream(r.work, async function* () {
    for await (const batch of pipeline.run(found))
      for (let at = 0; at < batch.length; at += CHUNK)
        yield batch.slice(at, at + CHUNK).map((doc) => encode(doc))
  })
  return replyWithCursor(r, namespace, stream, { size, reads })
}

export const AGGREGATION: Record<string, Command> = { aggregate }
