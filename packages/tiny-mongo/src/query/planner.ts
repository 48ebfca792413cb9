import { badValue } from '../errors.ts'
import type { Collection } from '../storage/collection.ts'
import type { Index } from '../storage/index-definition.ts'
import { keyText } from '../storage/key-text.ts'
import { toNumber, truthy } from '../values/numbers.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import { conjunction, impliesPartial, type Condition, type Conjunction } from './conditions.ts'
import { indexBounds, type IndexBounds } from './index-bounds.ts'
import type { IndexPlan, KeyRange, Plan, Query } from './plan.ts'

interface Candidate extends IndexPlan {
  bounds: IndexBounds
  score: number
}

/** 1 or -1 when reading the index (backwards for -1) gives the order asked for, 0 otherwise. */
const sortDirection = (index: Index, sort: Doc, bounds: IndexBounds): number => {
  if (index.multikey || index.cut) return 0
  const fixed = new Set(index.fields.filter((_, i) => bounds.single[i]))
  const wanted = Object.entries(sort).filter(([field]) => !fixed.has(field))
  const given = [...index.fields.entries()].filter(([, field]) => !fixed.has(field))
  let turn = 0
  for (const [at, [field, way]] of wanted.entries()) {
    const [i, own] = given[at] ?? [-1, undefined]
    const here = Math.sign(toNumber(way)) * (index.directions[i] ?? 1)
    if (own !== field || (turn !== 0 && here !== turn)) return 0
    turn = here
  }
  return turn || 1
}

const score = (index: Index, bounds: IndexBounds, sorted: boolean): number => {
  const whole = index.unique && bounds.single.length === index.fields.length
  const single = bounds.single.every(Boolean)
  const unique = whole ? (single ? 1500 : 1000) : 0
  const bound = bounds.single.length * 10 + (bounds.ranged ? 5 : 0) + (sorted ? 3 : 0)
  return unique + bound - index.fields.length * 0.01
}

const FEW = 100

const candidate = (index: Index, all: Conjunction, request: Query): Candidate => {
  const bounds = indexBounds(index, all.conditions)
  const direction = request.sort ? sortDirection(index, request.sort, bounds) : 0
  return {
    kind: 'IXSCAN',
    index,
    bounds,
    ranges: bounds.ranges,
    reverse: direction < 0,
    sorted: direction !== 0,
    exact: all.complete && all.conditions.every((c) => bounds.settled.has(c)),
    narrow: index.unique && bounds.single.length === index.fields.length && bounds.ranges.length <= FEW,
    score: score(index, bounds, direction !== 0),
  }
}

/** Whether the index holds every document that can match. */
const isWhole = (index: Index, all: Condition[], bounds: IndexBounds): boolean => {
  if (index.partial && !impliesPartial(index.partial, all)) return false
  if (!index.sparse) return true
  if (bounds.single.length > 0 || bounds.ranged) return !bounds.nullish
  return all.some(({ path, op, value }) => index.fields.includes(path) && op === '$exists' && truthy(value))
}

const hinted = (c: Collection, hint: unknown): Index | 'natural' | undefined => {
  if (hint === undefined || hint === null) return undefined
  if (isPlainObject(hint) && Object.keys(hint).length === 0) return undefined
  if (isPlainObject(hint) && '$natural' in hint) return 'natural'
  const text = isPlainObject(hint) ? keyText(hint) : undefined
  const index = c.indexes.find((i) => !i.building && (text ? keyText(i.key) === text : i.name === hint))
  const why = 'hint provided does not correspond to an existing index'
  if (!index) throw badValue(`error processing query: planner returned error :: caused by :: ${why}`)
  return index
}

const WORTH_COUNTING = 1000
const MOST_COUNTED = 10_000

/** Whether some ranges hold so many keys, as far as is worth counting. */
const holdMany = (c: Collection, ranges: KeyRange[], many: number): boolean => {
  let count = 0
  for (const { low, high } of ranges) {
    count += [...c.catalog.env.entries.getKeys({ start: low, end: high, limit: many - count })].length
    if (count >= many) return true
  }
  return false
}

const byIndex = (c: Collection, all: Conjunction, request: Query): Candidate | undefined => {
  const paths = new Set(all.conditions.map(({ path }) => path))
  for (const field in request.sort) paths.add(field)
  const found = c.indexes
    .filter((index) => !index.building && paths.has(index.fields[0] ?? ''))
    .map((index) => candidate(index, all, request))
    .filter(({ bounds, sorted }) => bounds.single.length > 0 || bounds.ranged || sorted)
    .filter(({ index, bounds }) => isWhole(index, all.conditions, bounds))
    .sort((a, b) => b.score - a.score)
  const [best] = found
  const ordered = found.find((each) => each.sorted)
  if (!best || !ordered || best.sorted || best.bounds.single.length > 0 || !request.limit) return best
  // A run of keys and a sort in memory against reading in order: in order wins only when the run is long.
  const many = Math.min(MOST_COUNTED, Math.max(WORTH_COUNTING, request.limit * 10))
  return holdMany(c, best.ranges, many) ? ordered : best
}

const branches = (c: Collection, request: Query): Plan | undefined => {
  const { $or, ...rest } = request.filter
  if (!Array.isArray($or) || $or.length > FEW) return undefined
  const plans: IndexPlan[] = []
  for (const branch of $or.filter(isPlainObject)) {
    const filter = Object.keys(rest).length === 0 ? branch : { $and: [rest, branch] }
    const plan = byIndex(c, conjunction(filter), { ...request, filter, sort: undefined })
    if (!plan || (plan.bounds.single.length === 0 && !plan.bounds.ranged)) return undefined
    plans.push({ ...plan, exact: false })
  }
  return { kind: 'OR', plans }
}

/** Chooses how to read a collection for a filter and an order. */
export const choosePlan = (c: Collection, request: Query, all: Conjunction): Plan => {
  const hint = hinted(c, request.hint)
  const natural =
    request.sort?.['$natural'] ?? (isPlainObject(request.hint) ? request.hint['$natural'] : undefined)
  if (hint === 'natural' || natural !== undefined) return { kind: 'COLLSCAN', reverse: toNumber(natural) < 0 }
  if (hint) return candidate(hint, all, request)
  const best = byIndex(c, all, request)
  if (best && (best.bounds.single.length > 0 || !('$or' in request.filter))) return best
  return branches(c, request) ?? best ?? { kind: 'COLLSCAN', reverse: false }
}
