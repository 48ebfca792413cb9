import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, type MongoUnderTest } from './mongo-under-test.ts'

let mongo: MongoUnderTest

beforeAll(async () => {
  mongo = await mongoUnderTest()
  await mongo.db.collection('one').insertOne({ a: 1 })
})
afterAll(() => mongo.close())

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
