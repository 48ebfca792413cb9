import { Schema, type Model } from 'mongoose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { narrowed, searched } from '../../server/platform/narrowing.ts'
import { ascending, keyset } from '../../server/platform/page.ts'
import { sortings } from '../../server/platform/sorting.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'

interface Row {
  readonly _id: string
  readonly shelf: string
  readonly name: string
  readonly size: number | null
}

const usual = keyset('books', { _id: ascending.text })
const orders = sortings('books', ['shelf'], {
  NAME: { path: 'name', kind: 'text' },
  SIZE: { path: 'size', kind: 'number', nullable: true },
})

let platform: TestPlatform
let rows: Model<Row>
beforeAll(async () => {
  platform = await testPlatform()
  const schema = new Schema<Row>(
    { _id: String, shelf: String, name: String, size: { type: Number, default: null } },
    { versionKey: false, collection: 'books' },
  )
  orders.declare(schema)
  rows = platform.connection.model<Row>('Book', schema)
  await rows.createIndexes()
  const names = ['乙.', '甲', '丙 B2', '甲', '丁']
  await rows.insertMany([
    ...names.map((name, at) => ({ _id: `b${at}`, shelf: 'a', name, size: at === 2 ? null : at % 3 })),
    { _id: 'other', shelf: 'b', name: '甲', size: 0 },
  ])
})
afterAll(() => platform.close())

type Order = 'NAME_ASC' | 'NAME_DESC' | 'SIZE_ASC' | 'SIZE_DESC'
const asked = (orderBy: Order | null, after: string | null = null, search: string | null = null) =>
  orders.counted<Row>(
    rows,
    [narrowed({ shelf: 'a' }), searched(search, ['name'])],
    { first: 2, after, orderBy },
    usual,
  )

const walked = async (orderBy: Order | null, search: string | null = null) => {
  const ids: string[] = []
  for (let after: string | null = null; ;) {
    const page = await asked(orderBy, after, search)
    ids.push(...page.nodes.map(({ _id }) => _id))
    if (!page.pageInfo.hasNextPage) {
      expect(page.totalCount).toBe(ids.length)
      return ids
    }
    after = page.pageInfo.endCursor
  }
}

describe('a list in an order', () => {
  it('gives every row once, page by page, either way, ties by id and what is missing first', async () => {
    expect(await walked(null)).toEqual(['b0', 'b1', 'b2', 'b3', 'b4'])
    expect(await walked('NAME_ASC')).toEqual(['b4', 'b2', 'b0', 'b1', 'b3'])
    expect(await walked('NAME_DESC')).toEqual(['b3', 'b1', 'b0', 'b2', 'b4'])
    expect(await walked('SIZE_ASC')).toEqual(['b2', 'b0', 'b3', 'b1', 'b4'])
    expect(await walked('SIZE_DESC')).toEqual(['b4', 'b1', 'b3', 'b0', 'b2'])
  })

  it('takes no place of another order for its own', async () => {
    const { pageInfo } = await asked('NAME_ASC')
    for (const other of ['NAME_DESC', 'SIZE_ASC', null] as const)
      await expect(asked(other, pageInfo.endCursor)).rejects.toMatchObject({
        code: 'INVALID',
        details: { fields: [{ path: 'after' }] },
      })
  })
})

describe('a search', () => {
  it('finds rows that hold every word, in any case, signs as they are', async () => {
    expect(await walked('NAME_ASC', '甲')).toEqual(['b1', 'b3'])
    expect(await walked(null, 'ｂ2　丙')).toEqual(['b2'])
    expect(await walked(null, '丙 甲')).toEqual([])
    expect(await walked(null, '.')).toEqual(['b0'])
    expect(await walked(null, '  ')).toHaveLength(5)
  })

  it('of more than fifty characters is refused, together with what is wrong with the page', async () => {
    const long = asked('NAME_ASC', 'nowhere', '字'.repeat(51))
    await expect(long).rejects.toMatchObject({ details: { fields: [{ path: 'search' }, { path: 'after' }] } })
  })
})
