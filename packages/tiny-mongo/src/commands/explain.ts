import { failedToParse } from '../errors.ts'
import { prepare, type Prepared } from '../query/find.ts'
import type { IndexPlan, Plan, Query } from '../query/plan.ts'
import { openScanner, scan } from '../query/scanner.ts'
import type { Collection } from '../storage/collection.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import { aggregation } from './aggregate.ts'
import { OK, target, type Command, type Request } from './context.ts'
import { serverInfo } from './diagnostics.ts'
import { queryOf } from './reading.ts'
import { statementQuery } from './writing.ts'

const indexScan = ({ index, reverse, point }: IndexPlan): Doc => {
  const direction = reverse ? 'backward' : 'forward'
  const scanned = { keyPattern: index.key, indexName: index.name, isMultiKey: index.multikey, direction }
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
  if (sorter) made = { stage: 'SORT', sortPattern: query.sort, inputStage: made }
  if (skip) made = { stage: 'SKIP', skipAmount: skip, inputStage: made }
  return limit && !sorter ? { stage: 'LIMIT', limitAmount: limit, inputStage: made } : made
}

const executed = async (c: Collection, p: Prepared): Promise<Doc> => {
  const scanner = openScanner(c, p.plan)
  const most = p.sorter || !p.limit ? Infinity : p.limit + p.skip
  let matched = 0
  await scan(scanner, (_, raw) => !p.accepts(raw) || ++matched < most, p.work)
  return {
    executionSuccess: true,
    nReturned: Math.min(p.limit || Infinity, Math.max(0, matched - p.skip)),
    totalKeysExamined: scanner.examined.keys,
    totalDocsExamined: scanner.examined.docs,
  }
}

/** The plan of one query in MongoDB's shape, with executionStats when asked for. */
const explainQuery = async (r: Request, query: Query): Promise<Doc> => {
  const { found, namespace } = target(r)
  const p = found && prepare(found, query)
  const winning = p ? winningPlan(p, query) : { stage: 'EOF' }
  const runs = found && p && r.body['verbosity'] !== 'queryPlanner'
  return {
    explainVersion: '1',
    queryPlanner: { namespace, parsedQuery: query.filter, winningPlan: winning, rejectedPlans: [] },
    executionStats: runs ? { ...(await executed(found, p)), executionStages: winning } : undefined,
    command: r.body,
    serverInfo,
  }
}

/** What the first statement of an update or delete looks for; undefined for another command. */
const statementOf = (inner: Request): Query | undefined => {
  const list = inner.body[`${inner.name}s`]
  const statement: unknown = Array.isArray(list) ? list[0] : undefined
  return isPlainObject(statement) ? statementQuery(inner, statement) : undefined
}

/** Explains find, count, distinct, findAndModify, update, delete and aggregate. */
const explain: Command = async (r) => {
  const body = r.body['explain']
  if (!isPlainObject(body)) throw failedToParse("BSON field 'explain.explain' must be an object")
  const verbosity = r.body['verbosity']
  const inner: Request = { ...r, name: Object.keys(body)[0] ?? '', body: { ...body, verbosity } }
  if (inner.name !== 'aggregate')
    return { ...(await explainQuery(inner, statementOf(inner) ?? queryOf(inner))), ok: OK }
  const { query, rest } = aggregation(inner).pipeline
  const explained = await explainQuery(inner, query)
  if (rest.length === 0) return { ...explained, ok: OK }
  return { explainVersion: '1', stages: [{ $cursor: explained }, ...rest], command: body, ok: OK }
}

export const EXPLAIN: Record<string, Command> = { explain }
