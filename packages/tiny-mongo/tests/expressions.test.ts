import { Double, Long, type Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, type MongoUnderTest } from './mongo-under-test.ts'

let mongo: MongoUnderTest

beforeAll(async () => {
  mongo = await mongoUnderTest()
  await mongo.db.collection('one').insertOne({ a: 1 })
})
afterAll(() => mongo.close())

const compute = async (expression: unknown, vars: Document = {}): Promise<unknown> => {
  const [doc] = await mongo.db
    .collection('one')
    .aggregate([{ $project: { _id: 0, v: expression } }], { let: vars })
    .toArray()
  return doc!['v']
}

const expressions: [unknown, unknown][] = [
  [{ $add: [1, 2.5] }, 3.5],
  [{ $subtract: [new Date(10), 4] }, new Date(6)],
  [{ $multiply: [2, null] }, null],
  [{ $divide: [1, 4] }, 0.25],
  [{ $round: [2.5] }, 2],
  [{ $trunc: [-2.7] }, -2],
  [{ $cond: [{ $gt: ['$nothing', null] }, 1, 2] }, 2],
  [{ $ifNull: ['$nothing', null, 'x'] }, 'x'],
  [{ $switch: { branches: [{ case: { $eq: ['$a', 1] }, then: 'one' }], default: 'other' } }, 'one'],
  [{ $in: [2, [1, 2]] }, true],
  [{ $mergeObjects: [{ a: 1 }, null, { b: 2 }] }, { a: 1, b: 2 }],
  [{ $type: '$nothing' }, 'missing'],
  [{ $type: { $add: [new Double(1), 1] } }, 'double'],
  [{ $type: { $add: [Long.fromNumber(1), 1] } }, 'long'],
  [{ $strLenCP: '😀' }, 1],
  [{ $max: [1, 5, 3] }, 5],
  ['$$given', 7],
]

describe('an expression computes what MongoDB computes', () => {
  it('whatever its operator', async () => {
    for (const [expression, result] of expressions) {
      expect([expression, await compute(expression, { given: 7 })]).toEqual([expression, result])
    }
  })
})
