import type { Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedOnly, foreign, mongoUnderTest, refusal, type MongoUnderTest } from './mongo-under-test.ts'

let mongo: MongoUnderTest

const MIB = 1024 * 1024

beforeAll(async () => {
  mongo = await mongoUnderTest()
  const texts = Array.from({ length: 28 }, (_, n) => ({ n, text: String(n).padEnd(4 * MIB, 'x') }))
  for (let at = 0; at < texts.length; at += 7)
    await mongo.db.collection('large').insertMany(texts.slice(at, at + 7))
})
afterAll(() => mongo.close())

const codeOf = async (command: Document): Promise<unknown> =>
  (await refusal(mongo.db.command(command)))['code']
const aggregate = (...pipeline: Document[]) => ({ aggregate: 'large', pipeline, cursor: {} })

describe('an answer is no document above 16 MiB', () => {
  it('of a group', async () => {
    const pushed = { $group: { _id: null, all: { $push: '$text' } } }
    expect(await codeOf(aggregate({ $match: { n: { $lt: 5 } } }, pushed))).toBe(10334)
  })
  it('of distinct values', async () => {
    expect(await codeOf({ distinct: 'large', key: 'text' })).toBe(17217)
  })
})

describe('what is held in memory is bounded', () => {
  it('a sort above 100 MiB is refused', async () => {
    expect(await codeOf({ find: 'large', sort: { x: 1 } })).toBe(292)
    expect(await codeOf(aggregate({ $sort: { x: 1 } }))).toBe(292)
  })
  it('a sort of which few are wanted keeps few', async () => {
    const first = await mongo.db
      .collection('large')
      .find({}, { projection: { text: 0 } })
      .sort({ n: -1 })
      .limit(2)
      .toArray()
    expect(first.map(({ n }) => n as unknown)).toEqual([27, 26])
  })
  it('a group above 100 MiB is refused', async () => {
    expect(await codeOf(aggregate({ $group: { _id: null, all: { $push: '$text' } } }))).toBe(292)
  })
})

describe.skipIf(foreign)(`open cursors are bounded by bytes${embeddedOnly}`, () => {
  it('the one asked of longest ago makes way', async () => {
    const sorted = aggregate({ $match: { n: { $lt: 20 } } }, { $sort: { x: 1 } })
    const open = async () => {
      const { cursor } = await mongo.db.command({ ...sorted, cursor: { batchSize: 1 } })
      return { getMore: (cursor as Document)['id'] as unknown, collection: 'large', batchSize: 1 }
    }
    const cursors = []
    for (let i = 0; i < 10; i++) cursors.push(await open())
    const [oldest] = cursors
    const newest = cursors.at(-1)
    expect(await codeOf(oldest ?? {})).toBe(43)
    expect((await mongo.db.command(newest ?? {}))['ok']).toBe(1)
  })
})
