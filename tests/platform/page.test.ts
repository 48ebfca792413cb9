import fc from 'fast-check'
import { Schema, type Model } from 'mongoose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ascending, descending, keyset, orNull, type PageArgs } from '../../server/platform/page.ts'
import { stagesOf } from '../support/query-plan.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'

interface Row {
  readonly _id: string
  readonly code: string
  readonly name: string
  readonly size: number
  readonly at: Date
  readonly inner: { readonly since: Date | null; readonly grade: number | null }
}

let platform: TestPlatform
let rows: Model<Row>
beforeAll(async () => {
  platform = await testPlatform()
  const inner = new Schema({ since: Date, grade: Number }, { _id: false })
  const schema = new Schema<Row>(
    { _id: String, code: String, name: String, size: Number, at: Date, inner },
    { versionKey: false, collection: 'rows' },
  )
  schema.index({ size: -1, at: -1, _id: -1 })
  schema.index({ 'inner.since': 1, _id: 1 })
  rows = platform.connection.model<Row>('Row', schema)
  await rows.createIndexes()
})
afterAll(() => platform.close())

const orders = {
  'one field': keyset('one', { _id: ascending.text }),
  'one field backwards': keyset('one-back', { code: descending.text }),
  'a date, newest first': keyset('newest', { at: descending.date, _id: descending.text }),
  'a text and a number against it': keyset('mixed', {
    name: ascending.text,
    size: descending.number,
    _id: ascending.text,
  }),
  'three fields one way': keyset('three', {
    size: descending.number,
    at: descending.date,
    _id: descending.text,
  }),
  'a date that may be missing': keyset('since', {
    'inner.since': orNull(ascending.date),
    _id: ascending.text,
  }),
  'one that may be missing, backwards': keyset('grade', {
    'inner.grade': orNull(descending.number),
    at: ascending.date,
    _id: descending.text,
  }),
} as const

/** Few values, so that most rows share some. */
const instant = fc.integer({ min: 0, max: 3 }).map((day) => new Date(day * 86_400_000))
const anyRow = fc
  .record({
    _id: fc.stringMatching(/^[a-c甲乙]{1,4}$/),
    name: fc.constantFrom('', 'a', 'b', '甲'),
    size: fc.constantFrom(-1.5, 0, 2, 1e12),
    at: instant,
    inner: fc.record({
      since: fc.option(instant, { nil: null }),
      grade: fc.option(fc.constantFrom(0, 1), { nil: null }),
    }),
  })
  .map((row): Row => ({ ...row, code: `c${row._id}` }))
const anyRows = fc.uniqueArray(anyRow, { selector: ({ _id }) => _id, maxLength: 10 })

type Fields = readonly (readonly [(row: Row) => string | number | null, 1 | -1])[]
/** The same orders said otherwise: by what a sort compares. */
const brute: Record<keyof typeof orders, Fields> = {
  'one field': [[({ _id }) => _id, 1]],
  'one field backwards': [[({ _id }) => _id, -1]],
  'a date, newest first': [
    [({ at }) => at.getTime(), -1],
    [({ _id }) => _id, -1],
  ],
  'a text and a number against it': [
    [({ name }) => name, 1],
    [({ size }) => size, -1],
    [({ _id }) => _id, 1],
  ],
  'three fields one way': [
    [({ size }) => size, -1],
    [({ at }) => at.getTime(), -1],
    [({ _id }) => _id, -1],
  ],
  'a date that may be missing': [
    [({ inner }) => inner.since?.getTime() ?? null, 1],
    [({ _id }) => _id, 1],
  ],
  'one that may be missing, backwards': [
    [({ inner }) => inner.grade, -1],
    [({ at }) => at.getTime(), 1],
    [({ _id }) => _id, -1],
  ],
}

function sorted(given: readonly Row[], fields: Fields): string[] {
  const least = -Infinity
  const compare = (one: Row, other: Row) => {
    for (const [of, direction] of fields) {
      const [a, b] = [of(one) ?? least, of(other) ?? least]
      if (a !== b) return (a < b ? -1 : 1) * direction
    }
    return 0
  }
  return given.toSorted(compare).map(({ _id }) => _id)
}

/** What all orders here have in common: they sort a `Row`. */
type Order = (typeof orders)['three fields one way']

/** All rows, read page by page. */
async function walked(read: (args: PageArgs) => ReturnType<Order['page']>, first: number) {
  const seen: string[] = []
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = await read({ first, after })
    seen.push(...nodes.map((row) => String((row as Row)._id)))
    if (seen.length > 100) throw new Error('It never ends: ' + seen.slice(0, 30).join())
    if (!pageInfo.hasNextPage) return seen
    after = pageInfo.endCursor
  }
}

describe('every order', () => {
  const names = Object.keys(orders) as (keyof typeof orders)[]

  it('gives every row once and as a sort would, whatever the size of the page', async () => {
    const property = fc.asyncProperty(anyRows, fc.integer({ min: 1, max: 6 }), async (given, first) => {
      await rows.deleteMany({})
      await rows.insertMany(given)
      for (const name of names) {
        const order = orders[name] as Order
        const seen = await walked((args) => order.page(rows, {}, args), first)
        expect([name, ...seen]).toEqual([name, ...sorted(given, brute[name])])
        expect((await order.counted(rows, {}, { first })).totalCount).toBe(given.length)
      }
    })
    await fc.assert(property, { numRuns: 50 })
  })

  it.each(names)('— by %s — is the same in memory', (name) => {
    const order = orders[name] as Order
    const property = fc.property(anyRows, fc.integer({ min: 1, max: 5 }), (given, first) => {
      const inOrder = given.toSorted(order.compare)
      expect(inOrder.map(({ _id }) => _id)).toEqual(sorted(given, brute[name]))
      const { after } = order.request({ first, after: order.pageOf(inOrder, first).pageInfo.endCursor })
      const behind = inOrder.filter((row) => order.isAfter(row, after))
      expect(behind).toEqual(after === null ? [] : inOrder.slice(first))
    })
    fc.assert(property)
  })
})

describe('a page', () => {
  const { 'three fields one way': order, 'a date that may be missing': since } = orders

  it('holds of the rows that are asked for only those, in both directions of a condition on its own field', async () => {
    const given = ['a', 'b', 'c', 'd'].map((_id, size) => ({
      _id,
      code: _id,
      name: '',
      size,
      at: new Date(0),
    }))
    await rows.deleteMany({})
    await rows.insertMany(given.map((row) => ({ ...row, inner: { since: null, grade: null } })))
    const few = (args: PageArgs) => order.page(rows, { size: { $gte: 1, $lt: 3 } }, args)
    expect(await walked(few, 1)).toEqual(['c', 'b'])
    expect((await few({ first: 100 })).nodes).toHaveLength(2)
  })

  it('is read by the index of its order, from its place on', async () => {
    const place = [2, new Date(0), 'm'] as const
    const past = order.filterAfter({ size: { $lte: 5 } }, place)
    const later = since.filterAfter({}, [new Date(0), 'm'])
    for (const [filter, sort] of [
      [past, order.sort],
      [later, since.sort],
    ] as const) {
      const stages = await stagesOf(platform.connection, 'rows', filter, sort)
      expect(stages).toContain('IXSCAN')
      expect(stages).not.toContain('COLLSCAN')
      expect(stages).not.toContain('SORT')
    }
    await rows.deleteMany({})
    await rows.insertMany(
      Array.from({ length: 60 }, (_, at) => ({
        _id: `r${at + 10}`,
        name: '',
        size: at,
        at: new Date(0),
        inner: {},
      })),
    )
    const { executionStats } = await platform.connection
      .collection<Row>('rows')
      .find(order.filterAfter({ size: { $lt: 50 } }, [10, new Date(0), 'r20']))
      .sort(order.sort)
      .explain('executionStats')
    expect(executionStats).toMatchObject({ nReturned: 10 })
    expect((executionStats as { totalDocsExamined: number }).totalDocsExamined).toBeLessThanOrEqual(11)
  })
})
