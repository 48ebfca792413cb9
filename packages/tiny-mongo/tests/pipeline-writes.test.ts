import type { Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, refusal, type MongoUnderTest } from './mongo-under-test.ts'

let mongo: MongoUnderTest

beforeAll(async () => {
  mongo = await mongoUnderTest()
  await mongo.db.collection<Document & { _id: number }>('sales').insertMany([
    { _id: 1, item: 'a', price: 10, qty: 2, tags: ['x', 'y'], at: new Date('2024-03-01T08:00:00Z'), shop: 1 },
    { _id: 2, item: 'b', price: 20, qty: 1, tags: [], at: new Date('2024-03-05T09:30:00Z'), shop: 2 },
    { _id: 3, item: 'a', price: 30, qty: 3, at: new Date('2025-01-02T10:00:00Z'), shop: 1 },
    { _id: 4, item: 'c', price: null, qty: 0, tags: ['x'], shop: 9 },
  ])
  await mongo.db.collection<Document & { _id: number }>('shops').insertMany([
    { _id: 1, name: '一', links: [2] },
    { _id: 2, name: '二', links: [3] },
    { _id: 3, name: '三', links: [] },
  ])
  await mongo.db.collection('one').insertOne({ a: 1 })
})
afterAll(() => mongo.close())

const run = (...pipeline: Document[]): Promise<Document[]> =>
  mongo.db.collection('sales').aggregate(pipeline).toArray()

describe('a pipeline that writes', () => {
  it('$out puts its answer in the place of a collection, indexes kept', async () => {
    const out = mongo.db.collection('out')
    await out.insertOne({ old: true })
    await out.createIndex({ item: 1 })
    await run({ $match: { item: 'a' } }, { $out: 'out' })
    expect([
      await out.countDocuments(),
      await out.countDocuments({ old: true }),
      (await out.indexes()).length,
    ]).toEqual([2, 0, 2])
  })
  it('$out that fails changes nothing', async () => {
    const out = mongo.db.collection<Document & { _id: number }>('kept')
    await out.insertOne({ _id: 5 })
    expect((await refusal(run({ $project: { _id: '$item' } }, { $out: 'kept' })))['code']).toBe(11000)
    expect(await out.find().toArray()).toEqual([{ _id: 5 }])
  })
  it('$merge merges, keeps, replaces, or computes', async () => {
    const to = mongo.db.collection<Document & { _id: number }>('merged')
    await to.insertMany([
      { _id: 1, own: 1 },
      { _id: 2, own: 2 },
    ])
    await run({ $match: { _id: { $lte: 3 } } }, { $project: { qty: 1 } }, { $merge: { into: 'merged' } })
    expect(await to.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, own: 1, qty: 2 },
      { _id: 2, own: 2, qty: 1 },
      { _id: 3, qty: 3 },
    ])
    await run(
      { $match: { _id: 1 } },
      { $merge: { into: 'merged', whenMatched: [{ $set: { both: { $add: ['$own', '$$new.price'] } } }] } },
    )
    await run({ $match: { _id: 4 } }, { $merge: { into: 'merged', whenNotMatched: 'discard' } })
    expect([await to.findOne({ _id: 1 }), await to.countDocuments()]).toEqual([
      { _id: 1, own: 1, qty: 2, both: 11 },
      3,
    ])
  })
})

describe('a large aggregation lets other work in', () => {
  it('a lookup is answered while a group over thousands is computed', async () => {
    const c = mongo.db.collection('many')
    await c.insertMany(Array.from({ length: 30_000 }, (_, n) => ({ n, text: `t${n % 100}` })))
    let finished = false
    const large = c
      .aggregate([
        { $group: { _id: '$text', all: { $push: '$n' }, s: { $sum: { $multiply: ['$n', '$n'] } } } },
      ])
      .toArray()
      .then((docs) => {
        finished = true
        return docs
      })
    let during = 0
    while (!finished) {
      await mongo.db.collection('one').findOne({ a: 1 })
      if (!finished) during++
    }
    expect((await large).length).toBe(100)
    expect(during).toBeGreaterThan(0)
  })
})
