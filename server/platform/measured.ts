import type { Model, QueryFilter } from 'mongoose'
import { together, type Narrowing } from './narrowing.ts'
import type { Fields } from './order.ts'
import { ascending, keyset, type CountedPage, type PageArgs } from './page.ts'

/** As many of a list are measured: more than a district has open at a time. */
const mostMeasured = 2_000

/** What is read of a row to measure it, beside what its usual order goes by. */
interface Placed {
  readonly _id: string
  readonly areaCode: string | null
}

/** An order that is reckoned for who asks: the least measure first, and what measures the same in the usual order. */
export interface MeasuredOrder {
  /** Of the order and of what it is reckoned from: the end of a page in one is none in another. */
  readonly name: string
  readonly usual: Fields
  readonly measure: (areaCode: string | null) => number
}

/** One page of a list in an order that is not stored, and how many there are. */
export async function countedByMeasure<Row extends Placed>(
  rows: Model<Row>,
  narrowings: readonly Narrowing[],
  args: PageArgs,
  { name, usual, measure }: MeasuredOrder,
): Promise<CountedPage<Row>> {
  const inOrder = keyset<Fields>(name, { measure: ascending.number, ...usual })
  const { filter, wrong } = together(narrowings)
  const { first, after } = inOrder.request(args, wrong)
  const asked = filter as QueryFilter<Row>
  const projection = { areaCode: 1, ...Object.fromEntries(Object.keys(usual).map((path) => [path, 1])) }
  const { sort } = keyset(name, usual)
  const read = await rows.find(asked, projection, { sort, limit: mostMeasured }).lean<Placed[]>().exec()
  const all = read.map((row) => ({ ...row, measure: measure(row.areaCode) })).toSorted(inOrder.compare)
  const { nodes, pageInfo } = inOrder.pageOf(
    all.filter((row) => inOrder.isAfter(row, after)).slice(0, first + 1),
    first,
  )
  const ids = nodes.map(({ _id }) => _id)
  const whole = await rows
    .find({ _id: { $in: ids } } as QueryFilter<Row>)
    .lean<Row[]>()
    .exec()
  const byId = new Map(whole.map((row) => [row._id, row]))
  const totalCount = read.length < mostMeasured ? read.length : await rows.countDocuments(asked).exec()
  return { nodes: ids.flatMap((id) => byId.get(id) ?? []), pageInfo, totalCount }
}
