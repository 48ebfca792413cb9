import { badValue } from '../errors.ts'
import type { Collection } from '../storage/collection.ts'
import { type Index, isIdIndex } from '../storage/index-definition.ts'
import { keyText } from '../storage/key-text.ts'
import type { Collation } from '../values/collation.ts'
import { toNumber, truthy } from '../values/numbers.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import { conjunction, type Condition, type Conjunction } from './conditions.ts'
import { indexBounds, type IndexBounds, type KeyRange } from './index-bounds.ts'
import { impliesPartial } from './partial-index.ts'

export interface IndexPlan {
  kind: 'IXSCAN'
  index: Index
  ranges: KeyRange[]
  reverse: boolean
  /** Documents come in the order asked for. */
  sorted: boolean
  /** Every document found matches: no filter is needed. */
  exact: boolean
  idHack: boolean
  /** The one key of a unique index that can match. */
  point?: Buffer
}

export type Plan = { kind: 'COLLSCAN'; reverse: boolean } | IndexPlan | { kind: 'OR'; plans: IndexPlan[] }

export interface PlanRequest {
  filter: Doc
  sort?: Doc | undefined
  limit?: number | undefined
  hint?: unknown
  collation?: Collation | undefined
  /** Counts the keys of some ranges, up to a limit: to weigh a run of keys against an order. */
  estimate?: ((ranges: KeyRange[], limit: number) => number) | undefined
}

interface Candidate extends IndexPlan {
  bounds: IndexBounds
  score: number
}

/** 1 or -1 when reading the index (backwards for -1) gives the order asked for, 0 otherwise. */
const sortDirection = (index: Index, sort: Doc, bounds: IndexBounds): number => {
  if (index.multikey || index.cut || index.collator) return 0
  const fixed = new Set(index.fields.filter((_, i) => i < bounds.equal && bounds.single[i]))
  const wanted = Object.entries(sort).filter(([field]) => !fixed.has(field))
  if (wanted.some(([, way]) => isPlainObject(way))) return 0
  const given = index.fields
    .map((field, i) => [field, index.directions[i]!] as const)
    .filter(([field]) => !fixed.has(field))
  if (wanted.length === 0) return 1
  if (wanted.length > given.length) return 0
  const turn = Math.sign(toNumber(wanted[0]![1])) * given[0]![1]
  const fits = wanted.every(
    ([field, way], i) => given[i]![0] === field && Math.sign(toNumber(way)) * given[i]![1] === turn,
  )
  return fits ? turn : 0
}

const score = (index: Index, bounds: IndexBounds, sorted: boolean): number => {
  const whole = index.unique && bounds.equal === index.fields.length
  const single = bounds.single.every(Boolean)
  return (
    (whole ? 1000 : 0) +
    (whole && single ? 500 : 0) +
    bounds.equal * 10 +
    (bounds.ranged ? 5 : 0) +
    (sorted ? 3 : 0) -
    index.fields.length * 0.01
  )
}

const candidate = (index: Index, all: Conjunction, request: PlanRequest): Candidate => {
  const bounds = indexBounds(index, all.conditions, request.collation)
  const direction = request.sort && !request.collation ? sortDirection(index, request.sort, bounds) : 0
  const exact = all.complete && all.conditions.every((c) => bounds.settled.has(c)) && !request.collation
  const idHack =
    isIdIndex(index) && bounds.equal === 1 && bounds.ranges.length === 1 && all.conditions.length === 1
  const sorted = direction !== 0
  return {
    kind: 'IXSCAN',
    index,
    bounds,
    ranges: bounds.ranges,
    reverse: direction < 0,
    sorted,
    exact,
    idHack: idHack && all.complete,
    score: score(index, bounds, sorted),
  }
}

const complete = (index: Index, all: Condition[], bounds: IndexBounds): boolean => {
  if (index.partial && !impliesPartial(index.partial, all)) return false
  if (!index.sparse) return true
  if (bounds.nullish && bounds.equal + Number(bounds.ranged) <= 1) return false
  if (bounds.equal > 0 || bounds.ranged) return !bounds.nullish
  return all.some((c) => index.fields.includes(c.path) && c.op === '$exists' && truthy(c.value))
}

const hinted = (c: Collection, hint: unknown): Index | 'natural' | undefined => {
  if (hint === undefined || hint === null) return undefined
  if (isPlainObject(hint) && Object.keys(hint).length === 0) return undefined
  if (isPlainObject(hint) && '$natural' in hint) return 'natural'
  const text = isPlainObject(hint) ? keyText(hint) : undefined
  const index = c.indexes.find((i) => !i.building && (text ? keyText(i.key) === text : i.name === hint))
  if (!index)
    throw badValue(
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    )
  return index
}

const WORTH_COUNTING = 1000

/** A run of keys and a sort in memory against reading in order: in order wins only when the run is long. */
const weigh = (best: Candidate, ordered: Candidate | undefined, request: PlanRequest): Candidate => {
  if (!ordered || best.sorted || best.bounds.equal > 0 || !request.limit || !request.estimate) return best
  const limit = Math.max(WORTH_COUNTING, request.limit * 10)
  return request.estimate(best.ranges, limit) >= limit ? ordered : best
}

const usable = (c: Candidate, all: Conjunction): boolean =>
  (c.bounds.equal > 0 || c.bounds.ranged || c.sorted) && complete(c.index, all.conditions, c.bounds)

const byIndex = (c: Collection, all: Conjunction, request: PlanRequest): Candidate | undefined => {
  const paths = new Set(all.conditions.map(({ path }) => path))
  const begins = (field: string): boolean =>
    paths.has(field) || (request.sort !== undefined && field in request.sort)
  const found = c.indexes
    .filter((index) => !index.building && !index.hidden && begins(index.fields[0]!))
    .map((index) => candidate(index, all, request))
    .filter((each) => usable(each, all))
    .sort((a, b) => b.score - a.score)
  const best = found[0]
  return (
    best &&
    weigh(
      best,
      found.find((each) => each.sorted),
      request,
    )
  )
}

const branches = (c: Collection, request: PlanRequest): Plan | undefined => {
  const { $or, ...rest } = request.filter
  if (!Array.isArray($or) || $or.length > 100) return undefined
  const plans: IndexPlan[] = []
  for (const branch of $or) {
    const both = Object.keys(rest).length === 0 ? branch : { $and: [rest, branch] }
    const plan = byIndex(c, conjunction(both as Doc), { ...request, filter: both as Doc, sort: undefined })
    if (!plan || (plan.bounds.equal === 0 && !plan.bounds.ranged)) return undefined
    plans.push({ ...plan, exact: false })
  }
  return { kind: 'OR', plans }
}

const natural = (request: PlanRequest): Plan => ({
  kind: 'COLLSCAN',
  reverse: toNumber(request.sort?.['$natural'] ?? (request.hint as Doc | undefined)?.['$natural'] ?? 1) < 0,
})

/** Chooses how to read a collection for a filter and an order. */
export const choosePlan = (c: Collection, request: PlanRequest, all = conjunction(request.filter)): Plan => {
  const hint = hinted(c, request.hint)
  if (hint === 'natural' || (request.sort && '$natural' in request.sort)) return natural(request)
  if (hint) return candidate(hint, all, request)
  const best = byIndex(c, all, request)
  if (best && (best.bounds.equal > 0 || !('$or' in request.filter))) return best
  return branches(c, request) ?? best ?? { kind: 'COLLSCAN', reverse: false }
}
