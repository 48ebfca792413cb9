import { frontQuery } from '../aggregate/pipeline.ts'
import { failedToParse } from '../errors.ts'
import { inSteps, prepare, type Prepared, type Query } from '../query/find.ts'
import type { IndexPlan } from '../query/planner.ts'
import { openScanner } from '../query/scanner.ts'
import type { Collection } from '../storage/collection.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import { OK, target, type Command, type Request } from './context.ts'
import { VERSION } from './diagnostics.ts'
import { aggregation } from './aggregation.ts'
import { queryOf } from './reading.ts'
import { statementQuery } from './writing.ts'

interface Counts {
  returned: number
  keys: number
  docs: number
}

const scanOf = (plan: IndexPlan, counts?: Counts): Doc => ({
  stage: plan.idHack ? 'IDHACK' : 'FETCH',
  ...(counts
    ? {
        nReturned: counts.returned,
        docsExamined: counts.docs,
        ...(plan.idHack ? { keysExamined: counts.keys } : {}),
      }
    : {}),
  ...(plan.idHack
    ? {}
    : {
        inputStage: {
          stage: 'IXSCAN',
          ...(counts ? { nReturned: counts.keys, keysExamined: counts.keys } : {}),
          keyPattern: plan.index.key,
          indexName: plan.index.name,
          isMultiKey: plan.index.multikey,
          isUnique: plan.index.unique,
          isSparse: plan.index.sparse,
          isPartial: plan.index.partial !== undefined,
          indexVersion: 2,
          direction: plan.reverse ? 'backward' : 'forward',
        },
      }),
})

const access = (p: Prepared, query: Query, counts?: Counts): Doc => {
  if (p.plan.kind === 'IXSCAN') return scanOf(p.plan, counts)
  if (p.plan.kind === 'OR')
    return {
      stage: 'SUBPLAN',
      inputStage: { stage: 'OR', inputStages: p.plan.plans.map((each) => scanOf(each)) },
    }
  return {
    stage: 'COLLSCAN',
    ...(counts ? { nReturned: counts.returned, docsExamined: counts.docs } : {}),
    filter: query.filter,
    direction: p.plan.reverse ? 'backward' : 'forward',
  }
}

const winningPlan = (p: Prepared, query: Query, counts?: Counts): Doc => {
  let plan = access(p, query, counts)
  if (p.sorter) plan = { stage: 'SORT', sortPattern: query.sort, memLimit: 104857600, inputStage: plan }
  if (p.skip) plan = { stage: 'SKIP', skipAmount: p.skip, inputStage: plan }
  if (p.limit && !p.sorter) plan = { stage: 'LIMIT', limitAmount: p.limit, inputStage: plan }
  return plan
}

const count = async (r: Request, c: Collection, p: Prepared): Promise<Counts> => {
  const scanner = openScanner(r.store.catalog, c, p.plan)
  let matched = 0
  const most = p.sorter || !p.limit ? Infinity : p.limit + p.skip
  let going = true
  const offer = (_: number, raw: Buffer): boolean => {
    if (p.accepts(raw)) matched++
    return (going = matched < most)
  }
  await inSteps(() => scanner.step(200, offer) && going, p.deadline)
  const returned = Math.max(0, matched - p.skip)
  return {
    returned: p.limit ? Math.min(p.limit, returned) : returned,
    keys: scanner.keys,
    docs: scanner.docs,
  }
}

const planned = (
  r: Request,
  c: Collection | undefined,
  namespace: string,
  query: Query,
  winning: Doc,
  parsed: Doc,
): Doc => ({
  explainVersion: '1',
  queryPlanner: {
    namespace,
    parsedQuery: parsed,
    indexFilterSet: false,
    maxIndexedOrSolutionsReached: false,
    winningPlan: c ? winning : { stage: 'EOF' },
    rejectedPlans: [],
    ...(query.collation ? { collation: query.collation.spec } : {}),
  },
  command: { ...r.body, $db: r.database },
  serverInfo: { host: 'embedded', port: 0, version: VERSION },
})

/** The plan of one query in MongoDB's shape, with executionStats when asked for. */
const explainQuery = async (
  r: Request,
  c: Collection | undefined,
  namespace: string,
  query: Query,
): Promise<Doc> => {
  if (!c) return { ...planned(r, c, namespace, query, {}, query.filter), ok: OK }
  const p = prepare(r.store.catalog, c, query)
  const base = planned(r, c, namespace, query, winningPlan(p, query), query.filter)
  if (r.body['verbosity'] === 'queryPlanner') return { ...base, ok: OK }
  const began = performance.now()
  const counts = await count(r, c, p)
  const executionStats = {
    executionSuccess: true,
    nReturned: counts.returned,
    executionTimeMillis: Math.round(performance.now() - began),
    totalKeysExamined: counts.keys,
    totalDocsExamined: counts.docs,
    executionStages: winningPlan(p, query, counts),
  }
  return { ...base, executionStats, ok: OK }
}

const firstStatement = (inner: Request, field: string): Query => {
  const list = inner.body[field]
  const statement = Array.isArray(list) ? (list[0] as Doc) : undefined
  if (!statement) throw failedToParse('explain needs one statement')
  return statementQuery(inner, statement, target(inner).found)
}

/** Explains find, count, distinct, findAndModify, update, delete and aggregate. */
export const explainReply: Command = async (r) => {
  const body = r.body['explain']
  if (!isPlainObject(body)) throw failedToParse("BSON field 'explain.explain' must be an object")
  const name = Object.keys(body)[0] ?? ''
  const inner: Request = { ...r, name, body }
  if (name === 'aggregate') {
    const { c, namespace, pipeline, context } = aggregation(inner)
    context.validate(pipeline)
    const { query, used } = frontQuery(pipeline, context)
    const explained = await explainQuery(r, c, namespace, query)
    if (used === pipeline.length) return explained
    const { ok: _, ...cursor } = explained
    return {
      explainVersion: '1',
      stages: [{ $cursor: cursor }, ...pipeline.slice(used)],
      serverInfo: cursor['serverInfo'],
      command: body,
      ok: OK,
    }
  }
  const { found, namespace } = target(inner)
  if (name === 'update') return explainQuery(r, found, namespace, firstStatement(inner, 'updates'))
  if (name === 'delete') return explainQuery(r, found, namespace, firstStatement(inner, 'deletes'))
  return explainQuery(r, found, namespace, queryOf(body, found))
}

export const EXPLAIN: Record<string, Command> = { explain: explainReply }
