import { failedToParse } from '../errors.ts'
import { prepare, type Prepared, type Query } from '../query/find.ts'
import type { IndexPlan, Plan } from '../query/plan.ts'
import { openScanner, scan } from '../query/scanner.ts'
import type { Collection } from '../storage/collection.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import { aggregation } from './aggregate.ts'
import { OK, target, type Command, type Request } from './context.ts'
import { VERSION } from './diagnostics.ts'
import { queryOf } from './reading.ts'
import { statementQuery } from './writing.ts'

const indexScan = ({ index, reverse, point }: IndexPlan): Doc => {
  const scanned = {
    keyPattern: index.key,
    indexName: index.name,
    isMultiKey: index.multikey,
    isUnique: index.unique,
    isSparse: index.sparse,
    isPartial: index.partial !== undefined,
    direction: reverse ? 'backward' : 'forward',
  }
  if (point && index.name === '_id_') return { stage: 'IDHACK', ...scanned }
  return { stage: 'FETCH', inputStage: { stage: 'IXSCAN', ...scanned } }
}

const access = (plan: Plan, filter: Doc): Doc => {
  if (plan.kind === 'IXSCAN') return indexScan(plan)
  if (plan.kind === 'COLLSCAN')
    return { stage: 'COLLSCAN', filter, direction: plan.reverse ? 'backward' : 'forward' }
  return { stage: 'SUBPLAN', inputStage: { stage: 'OR', inputStages: plan.plans.map(indexScan) } }
}

const winningPlan = ({ plan, sorter, skip, limit }: Prepared, query: Query): Doc => {
  let made = access(plan, query.filter)
  if (sorter) made = { stage: 'SORT', sortPattern: query.sort, memLimit: 104857600, inputStage: made }
  if (skip) made = { stage: 'SKIP', skipAmount: skip, inputStage: made }
  return limit && !sorter ? { stage: 'LIMIT', limitAmount: limit, inputStage: made } : made
}

const executed = async (c: Collection, p: Prepared, executionStages: Doc): Promise<Doc> => {
  const began = performance.now()
  const scanner = openScanner(c, p.plan)
  const most = p.sorter || !p.limit ? Infinity : p.limit + p.skip
  let matched = 0
  const visit = (_: number, raw: Buffer): boolean => {
    if (p.accepts(raw)) matched++
    return matched < most
  }
  await scan(scanner, visit, p.work)
  return {
    executionSuccess: true,
    nReturned: Math.min(p.limit || Infinity, Math.max(0, matched - p.skip)),
    executionTimeMillis: Math.round(performance.now() - began),
    totalKeysExamined: scanner.keys,
    totalDocsExamined: scanner.docs,
    executionStages,
  }
}

/** The plan of one query in MongoDB's shape, with executionStats when asked for. */
const explainQuery = async (
  r: Request,
  c: Collection | undefined,
  namespace: string,
  query: Query,
): Promise<Doc> => {
  const p = c && prepare(c, query)
  const plan = p ? winningPlan(p, query) : { stage: 'EOF' }
  const stats = c && p && r.body['verbosity'] !== 'queryPlanner' ? await executed(c, p, plan) : undefined
  return {
    explainVersion: '1',
    queryPlanner: {
      namespace,
      parsedQuery: query.filter,
      winningPlan: plan,
      rejectedPlans: [],
    },
    executionStats: stats,
    command: r.body['explain'],
    serverInfo: { host: 'embedded', port: 0, version: VERSION },
  }
}

/** The query of the first statement of an update or delete. */
const statementOf = (inner: Request, field: string): Query => {
  const list = inner.body[field]
  const statement: unknown = Array.isArray(list) ? list[0] : undefined
  if (!isPlainObject(statement)) throw failedToParse('explain needs one statement')
  return statementQuery(inner, statement)
}

/** Explains find, count, distinct, findAndModify, update, delete and aggregate. */
export const explainReply: Command = async (r) => {
  const body = r.body['explain']
  if (!isPlainObject(body)) throw failedToParse("BSON field 'explain.explain' must be an object")
  const inner: Request = { ...r, name: Object.keys(body)[0] ?? '', body }
  const { found, namespace } = target(inner)
  if (inner.name === 'aggregate') {
    const { query, rest } = aggregation(inner).pipeline
    const explained = await explainQuery(r, found, namespace, query)
    if (rest.length === 0) return { ...explained, ok: OK }
    return { explainVersion: '1', stages: [{ $cursor: explained }, ...rest], command: body, ok: OK }
  }
  const fields: Record<string, string | undefined> = { update: 'updates', delete: 'deletes' }
  const field = fields[inner.name]
  const query = field ? statementOf(inner, field) : queryOf(inner)
  return { ...(await explainQuery(r, found, namespace, query)), ok: OK }
}

export const EXPLAIN: Record<string, Command> = { explain: explainReply }
