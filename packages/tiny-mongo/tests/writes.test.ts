import type { Collection, Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, refusal, type MongoUnderTest } from './mongo-under-test.ts'

let mongo: MongoUnderTest
let c: Collection<Document & { _id: number }>
let last = 0

beforeAll(async () => {
  mongo = await mongoUnderTest()
  c = mongo.db.collection('writes')
})
afterAll(() => mongo.close())

describe('findAndModify', () => {
  it('gives the document before or after, sorted and projected', async () => {
    const q = `q${++last}`
    await c.insertMany([1, 2, 3].map((n) => ({ _id: ++last, q, n })))
    const before = await c.findOneAndUpdate(
      { q },
      { $inc: { n: 10 } },
      { sort: { n: -1 }, projection: { n: 1, _id: 0 } },
    )
    const then = await c.findOneAndUpdate(
      { q },
      { $inc: { n: 10 } },
      { sort: { n: -1 }, returnDocument: 'after' },
    )
    const gone = await c.findOneAndDelete({ q }, { sort: { n: 1 } })
    expect([before, then!['n'], gone!['n'], await c.countDocuments({ q })]).toEqual([{ n: 3 }, 23, 1, 2])
  })
  it('takes each place once when a hundred ask at the same time', async () => {
    const _id = ++last
    await c.insertOne({ _id, left: 30, taken: [] })
    const take = (i: number) =>
      c.findOneAndUpdate({ _id, left: { $gt: 0 } }, { $inc: { left: -1 }, $push: { taken: i as never } })
    const results = await Promise.all(Array.from({ length: 100 }, (_, i) => take(i)))
    const doc = (await c.findOne({ _id })) as Document
    expect([results.filter(Boolean).length, doc['left'], new Set(doc['taken'] as number[]).size]).toEqual([
      30, 0, 30,
    ])
  })
})

describe('bulk writes', () => {
  const many = () => [
    { insertOne: { document: { _id: 1, a: 1 } } },
    { insertOne: { document: { _id: 1, a: 2 } } },
    { updateOne: { filter: { _id: 1 }, update: { $set: { b: 1 } } } },
    { deleteOne: { filter: { _id: 404 } } },
  ]
  it('stop at the first error when ordered', async () => {
    const bulk = mongo.db.collection<{ _id: number }>('ordered')
    const error = await refusal(bulk.bulkWrite(many()))
    const [first] = error['writeErrors'] as { index: number; code: number; errmsg: string }[]
    expect([first!.index, first!.code, error['result'].modifiedCount]).toEqual([1, 11000, 0])
    expect(first!.errmsg).toMatch(
      /^E11000 duplicate key error collection: \S+\.ordered index: _id_ dup key: \{ _id: 1 \}$/,
    )
    const raw = await mongo.db.command({ insert: 'ordered', documents: [{ _id: 1 }] })
    expect(raw['writeErrors'][0]).toMatchObject({
      index: 0,
      code: 11000,
      keyPattern: { _id: 1 },
      keyValue: { _id: 1 },
    })
  })
  it('go on after an error when unordered', async () => {
    const bulk = mongo.db.collection<{ _id: number }>('unordered')
    const error = await refusal(bulk.bulkWrite(many(), { ordered: false }))
    expect([
      error['writeErrors'].length,
      error['result'].modifiedCount,
      error['result'].insertedCount,
    ]).toEqual([1, 1, 1])
    const inserted = await refusal(
      bulk.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 1 }, { _id: 3 }], { ordered: false }),
    )
    expect([inserted['writeErrors'].map((e: Document) => e['index']), await bulk.countDocuments()]).toEqual([
      [0, 2],
      3,
    ])
  })
  it('without acknowledgement happen all the same', async () => {
    const silent = mongo.db.collection<{ _id: number }>('silent', { writeConcern: { w: 0 } })
    await silent.insertOne({ _id: 1 })
    await expect.poll(() => mongo.db.collection('silent').countDocuments()).toBe(1)
  })
})
