import type { Collection } from '../storage/collection.ts'
import { recordKey } from '../storage/keys.ts'
import { readFast } from '../storage/environment.ts'
import { decode, decodeFields } from '../values/decode.ts'
import { encode } from '../values/encode.ts'
import type { Work } from '../work.ts'
import { conjunction } from './conditions.ts'
import type { Filter } from './filter.ts'
import { compileFilter } from './matcher.ts'
import { choosePlan } from './planner.ts'
import { pointPlan, type Plan, type Query } from './plan.ts'
import type { Projection } from './projection.ts'
import { openScanner, scan } from './scanner.ts'
import { compileSort, Sorting, type Sorter } from './sorter.ts'

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
  work: Work
}

export interface Row {
  record: number
  raw: Buffer
}

const ALL = (): boolean => true

export const prepare = (c: Collection, query: Query): Prepared => {
  const { skip = 0, limit = 0, work } = query
  work.begin()
  const sorter = compileSort(query.sort)
  const point = query.hint === undefined ? pointPlan(c, query.filter) : undefined
  if (point) {
    // Nothing is compiled, weighed or sorted.
    const filter: Filter = (doc, found) => compileFilter(query.filter, query)(doc, found)
    const matches = (raw: Buffer): boolean => filter(decode(raw))
    return { plan: point, filter, accepts: ALL, matches, sorter: undefined, skip, limit, work }
  }
  const filter = compileFilter(query.filter, query)
  const all = conjunction(query.filter)
  const plan = choosePlan(c, query, all)
  const { fields } = all
  const [exact, sorted] = plan.kind === 'IXSCAN' ? [plan.exact, plan.sorted] : [false, false]
  const matches = (raw: Buffer): boolean => filter(fields ? decodeFields(raw, fields) : decode(raw))
  const accepts = exact || Object.keys(query.filter).length === 0 ? ALL : matches
  return { plan, filter, accepts, matches, sorter: sorted ? undefined : sorter, skip, limit, work }
}

async function* sortedRows(c: Collection, p: Prepared, sorter: Sorter): AsyncGenerator<Row[]> {
  const scanner = openScanner(c, p.plan)
  const rows = new Sorting<Row>(sorter, p.limit ? p.skip + p.limit : Infinity, p.work)
  const visit = (record: number, raw: Buffer): boolean => {
    if (p.accepts(raw))
      rows.add(sorter.key(decodeFields(raw, sorter.fields)), { record, raw: Buffer.from(raw) }, raw.length)
    return !rows.crowded
  }
  while (!(await scan(scanner, visit, p.work, 500))) await rows.trim()
  yield* rows.chunks(p.skip)
}

/** A batch is no larger, so that what waits to be read holds little. */
const MOST_BYTES = 1024 * 1024

/** The rows of a prepared query, in order, batch by batch. `want` says how many the reader would like next. */
export async function* openRows(c: Collection, p: Prepared, want: () => number): AsyncGenerator<Row[]> {
  if (p.sorter) return yield* sortedRows(c, p, p.sorter)
  const scanner = openScanner(c, p.plan)
  let toSkip = p.skip
  let left = p.limit || Infinity
  for (let over = false; !over && left > 0;) {
    const batch: Row[] = []
    const most = Math.min(left, Math.max(1, want()))
    let bytes = 0
    const visit = (record: number, raw: Buffer): boolean => {
      if (!p.accepts(raw) || toSkip-- > 0) return true
      batch.push({ record, raw: Buffer.from(raw) })
      bytes += raw.length
      return batch.length < most && bytes < MOST_BYTES
    }
    over = await scan(scanner, visit, p.work, most + Math.max(0, toSkip))
    left -= batch.length
    if (batch.length > 0) yield batch
  }
}

export const project = (raw: Buffer, projection: Projection | undefined): Buffer => {
  if (!projection) return raw
  return encode(projection.apply(projection.fields ? decodeFields(raw, projection.fields) : decode(raw)))
}

/** The row of one key of a unique index. */
export const pointRow = (c: Collection, key: Buffer): Row | undefined => {
  const { entries, records } = c.catalog.env
  const holder = c.dropped ? undefined : readFast(entries, key)
  if (!holder) return undefined
  const record = holder.readUIntBE(0, 6)
  const raw = records.getBinary(recordKey(c.id, record))
  return raw && { record, raw }
}

/** The first match, looked for without letting other work in: for decisions that must be atomic. */
export const firstNow = (c: Collection, p: Prepared): Row | undefined => {
  if (p.plan.kind === 'IXSCAN' && p.plan.point) return pointRow(c, p.plan.point)
  const { sorter } = p
  const scanner = openScanner(c, p.plan)
  let found: Row | undefined
  let best: unknown[] = []
  const visit = (record: number, raw: Buffer): boolean => {
    if (!p.accepts(raw)) return true
    const key = sorter ? sorter.key(decodeFields(raw, sorter.fields)) : []
    if (!found || (sorter && sorter.compare(key, best) < 0)) {
      found = { record, raw: Buffer.from(raw) }
      best = key
    }
    return sorter !== undefined
  }
  let budget = 1
  while (scanner.step(budget, visit) && (sorter || !found)) budget = Math.min(500, budget * 2)
  return found
}
