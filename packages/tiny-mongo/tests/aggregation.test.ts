import type { Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, type MongoUnderTest } from './mongo-under-test.ts'

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

const stages: [string, Document[], Document[]][] = [
  [
    '$group sums, averages and gathers',
    [
      {
        $group: {
          _id: '$item',
          n: { $sum: '$qty' },
          avg: { $avg: '$price' },
          max: { $max: '$price' },
          ids: { $push: '$_id' },
        },
      },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: 'a', n: 5, avg: 20, max: 30, ids: [1, 3] },
      { _id: 'b', n: 1, avg: 20, max: 20, ids: [2] },
      { _id: 'c', n: 0, avg: null, max: null, ids: [4] },
    ],
  ],
  [
    '$unwind drops what has no element',
    [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
    [
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 4, tags: 'x' },
    ],
  ],
  [
    '$unwind can keep it',
    [
      { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
      { $match: { i: null } },
      { $project: { _id: 1, i: 1 } },
    ],
    [
      { _id: 2, i: null },
      { _id: 3, i: null },
    ],
  ],
  [
    '$lookup by equality',
    [
      { $match: { _id: { $in: [1, 4] } } },
      { $lookup: { from: 'shops', localField: 'shop', foreignField: '_id', as: 's' } },
      { $project: { 's.name': 1 } },
    ],
    [
      { _id: 1, s: [{ name: '一' }] },
      { _id: 4, s: [] },
    ],
  ],
  [
    '$facet answers several questions',
    [
      {
        $facet: {
          n: [{ $count: 'c' }],
          top: [{ $sort: { price: -1 } }, { $limit: 1 }, { $project: { _id: 1 } }],
          none: [{ $match: { _id: 99 } }],
        },
      },
    ],
    [{ n: [{ c: 4 }], top: [{ _id: 3 }], none: [] }],
  ],
  [
    '$replaceRoot and $replaceWith',
    [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { a: '$item' } } }, { $replaceWith: { b: '$a' } }],
    [{ b: 'a' }],
  ],
  [
    '$addFields sets below and above',
    [
      { $match: { _id: 1 } },
      { $addFields: { 'x.y': '$qty', qty: '$$REMOVE' } },
      { $project: { x: 1, qty: 1 } },
    ],
    [{ _id: 1, x: { y: 2 } }],
  ],
  [
    '$set below an array sets in each element',
    [{ $match: { _id: 1 } }, { $project: { l: [{ a: 1 }, { a: 2 }] } }, { $set: { 'l.b': 9 } }],
    [
      {
        _id: 1,
        l: [
          { a: 1, b: 9 },
          { a: 2, b: 9 },
        ],
      },
    ],
  ],
  ['$count of nothing gives nothing', [{ $match: { _id: 77 } }, { $count: 'n' }], []],
  [
    '$skip and $limit',
    [{ $sort: { _id: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }],
    [{ _id: 3 }, { _id: 2 }],
  ],
]

describe('a pipeline gives what MongoDB gives', () => {
  for (const [rule, pipeline, result] of stages) {
    it(rule, async () => expect(await run(...pipeline)).toEqual(result))
  }
})
