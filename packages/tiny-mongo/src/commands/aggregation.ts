import { pipelineContext, type PipelineContext } from '../aggregate/pipeline.ts'
import { findCollection } from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import type { Doc } from '../values/types.ts'
import { checkNames } from '../writes/namespaces.ts'
import { arrayField, deadlineOf, variablesOf, type Request } from './context.ts'
import { collationOf } from './reading.ts'

/** What an aggregate command asks, to be run or explained. */
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
