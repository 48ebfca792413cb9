import type { Variables } from '../aggregate/scope.ts'
import { refuse } from '../errors.ts'
import type { Catalog } from '../storage/catalog.ts'
import { recordKey, type Collection } from '../storage/collection.ts'
import { readFast } from '../storage/environment.ts'
import type { Collation } from '../values/collation.ts'
import { decode, decodeFields } from '../values/decode.ts'
import { encode } from '../values/encode.ts'
import type { Doc } from '../values/types.ts'
import { conjunction } from './conditions.ts'
import type { KeyRange } from './index-bounds.ts'
import { compileFilter, type Filter } from './matcher.ts'
import { choosePlan, type Plan } from './planner.ts'
import { pointPlan } from './point-plan.ts'
import type { Projection } from './projection.ts'
import { openScanner, type Scanner } from './scanner.ts'
import { compileSort, topItems, type Sorter } from './sorter.ts'

export interface Query {
  filter: Doc
  sort?: Doc | undefined
  skip?: number | undefined
  limit?: number | undefined
  hint?: unknown
  collation?: Collation | undefined
  variables?: Variables | undefined
  /** Date.now() after which the work is refused (50). */
  deadline?: number | undefined
}

/** A query compiled for one collection. */
export interface Prepared {
  plan: Plan
  filter: Filter
  /** Whether a document the plan leads to is wanted: an exact plan leads to no other. */
  accepts(raw: Buffer): boolean
  /** Whether any stored document matches; decodes no more of it than the filter reads. */
  matches(raw: Buffer): boolean
  sorter: Sorter | undefined
  skip: number
  limit: number
  deadline: number
}

export interface Row {
  record: number
  raw: Buffer
}

const estimator =
  (catalog: Catalog) =>
  (ranges: KeyRange[], limit: number): number => {
    let count = 0
    for (const { low, high } of ranges) {
      if (count >= limit) break
      count += [...catalog.env.entries.getKeys({ start: low, end: high, limit: limit - count })].length
    }
    return count
  }

const isEmpty = (doc: Doc): boolean => Object.keys(doc).length === 0

const ALL = (): boolean => true

/** One field equal to one value under a unique index: nothing is compiled, weighed or sorted. */
const preparePoint = (c: Collection, query: Query): Prepared | undefined => {
  if (query.hint !== undefined || query.collation) return undefined
  const plan = pointPlan(c, query.filter)
  if (!plan) return undefined
  compileSort(query.sort)
  return {
    plan,
    filter: (doc, found) => compileFilter(query.filter, query)(doc, found),
    accepts: ALL,
    matches: (raw) => compileFilter(query.filter, query)(decode(raw)),
    sorter: undefined,
    skip: query.skip ?? 0,
    limit: query.limit ?? 0,
    deadline: query.deadline ?? Infinity,
  }
}

export const prepare = (catalog: Catalog, c: Collection, query: Query): Prepared => {
  const point = preparePoint(c, query)
  if (point) return point
  const filter = compileFilter(query.filter, query)
  const all = conjunction(query.filter)
  const plan = choosePlan(c, { ...query, estimate: estimator(catalog) }, all)
  const exact = (plan.kind === 'IXSCAN' && plan.exact) || isEmpty(query.filter)
  const fields = all.fields
  const sorter = compileSort(query.sort, query.collation)
  const matches = (raw: Buffer): boolean => filter(fields ? decodeFields(raw, fields) : decode(raw))
  return {
    plan,
    filter,
    accepts: exact ? ALL : matches,
    matches,
    sorter: sorter && !(plan.kind === 'IXSCAN' && plan.sorted) ? sorter : undefined,
    skip: query.skip ?? 0,
    limit: query.limit ?? 0,
    deadline: query.deadline ?? Infinity,
  }
}

const PAUSE_AFTER = 4
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const checkDeadline = (deadline: number): void => {
  if (deadline !== Infinity && Date.now() > deadline) throw refuse(50, 'operation exceeded time limit')
}

/** Calls `step` until it says there is no more, letting other work in every few milliseconds. */
export const inSteps = async (step: () => boolean, deadline: number): Promise<void> => {
  let began = performance.now()
  while (step()) {
    if (performance.now() - began < PAUSE_AFTER) continue
    await breathe()
    checkDeadline(deadline)
    began = performance.now()
  }
}

/** Rows read at one step; grows, so that a small answer costs little. */
const growing = (first: number): (() => number) => {
  let size = first
  return () => {
    const now = size
    size = Math.min(500, size * 2)
    return now
  }
}

const sortedRows = async (scanner: Scanner, p: Prepared): Promise<Row[]> => {
  const sorter = p.sorter!
  const top = topItems<Row>(sorter, p.limit ? p.skip + p.limit : Infinity)
  const step = (): boolean =>
    scanner.step(200, (record, raw) => {
      if (p.accepts(raw))
        top.add(sorter.key(decodeFields(raw, sorter.fields)), { record, raw: Buffer.from(raw) })
      return true
    })
  await inSteps(step, p.deadline)
  return top.finish().slice(p.skip)
}

/** The rows of a prepared query, in order, batch by batch. `want` says how many the reader would like next. */
async function* rows(scanner: Scanner, p: Prepared, want: () => number): AsyncGenerator<Row[]> {
  if (p.sorter) {
    yield await sortedRows(scanner, p)
    return
  }
  let toSkip = p.skip
  let left = p.limit || Infinity
  const budget = growing(Math.max(1, Math.min(500, left + toSkip, want() + toSkip)))
  for (let more = true; more && left > 0;) {
    const batch: Row[] = []
    const most = Math.min(left, Math.max(1, want()))
    const offer = (record: number, raw: Buffer): boolean => {
      if (p.accepts(raw) && toSkip-- <= 0) batch.push({ record, raw: Buffer.from(raw) })
      return batch.length < most
    }
    const step = (): boolean => (more = scanner.step(budget(), offer)) && batch.length < most
    await inSteps(step, p.deadline)
    left -= batch.length
    if (batch.length > 0) yield batch
  }
}

export const openRows = (
  catalog: Catalog,
  c: Collection,
  p: Prepared,
  want: () => number,
): AsyncGenerator<Row[]> => rows(openScanner(catalog, c, p.plan), p, want)

export const project = (raw: Buffer, projection: Projection | undefined): Buffer => {
  if (!projection) return raw
  const doc = projection.fields ? decodeFields(raw, projection.fields) : decode(raw)
  return encode(projection.apply(doc))
}

/** The row of one key of a unique index. */
export const pointRow = (catalog: Catalog, c: Collection, key: Buffer): Row | undefined => {
  const holder = readFast(catalog.env.entries, key)
  if (!holder || c.dropped) return undefined
  const record = holder.readUIntBE(0, 6)
  const raw = catalog.env.records.getBinary(recordKey(c.id, record))
  return raw && { record, raw }
}

/** The first match, looked for without letting other work in: for decisions that must be atomic. */
export const firstNow = (catalog: Catalog, c: Collection, p: Prepared): Row | undefined => {
  if (p.plan.kind === 'IXSCAN' && p.plan.point && p.skip === 0) return pointRow(catalog, c, p.plan.point)
  const scanner = openScanner(catalog, c, p.plan)
  const top = p.sorter && topItems<Row>(p.sorter, p.skip + 1)
  let found: Row | undefined
  let toSkip = p.skip
  const offer = (record: number, raw: Buffer): boolean => {
    if (!p.accepts(raw)) return true
    const row = { record, raw: Buffer.from(raw) }
    if (top) top.add(p.sorter!.key(decodeFields(raw, p.sorter!.fields)), row)
    else if (toSkip-- <= 0) found = row
    return !found
  }
  let budget = 1
  while (scanner.step(budget, offer) && !found) budget = Math.min(500, budget * 2)
  return top ? top.finish()[p.skip] : found
}
