import { Decimal128, Double, Long, ObjectId } from 'mongodb'
import type { Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, refusal } from './mongo-under-test.ts'
import type { MongoUnderTest } from './mongo-under-test.ts'

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

const compute = async (expression: unknown, vars: Document = {}): Promise<unknown> => {
  const [doc] = await mongo.db
    .collection('one')
    .aggregate([{ $project: { _id: 0, v: expression } }], { let: vars })
    .toArray()
  return doc!['v']
}

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
    '$lookup by pipeline',
    [
      { $match: { _id: 2 } },
      {
        $lookup: {
          from: 'shops',
          let: { s: '$shop' },
          pipeline: [{ $match: { $expr: { $lt: ['$_id', '$$s'] } } }, { $project: { name: 1 } }],
          as: 'below',
        },
      },
      { $project: { below: 1 } },
    ],
    [{ _id: 2, below: [{ _id: 1, name: '一' }] }],
  ],
  [
    '$graphLookup follows links',
    [
      { $match: { _id: 1 } },
      {
        $graphLookup: {
          from: 'shops',
          startWith: '$shop',
          connectFromField: 'links',
          connectToField: '_id',
          depthField: 'd',
          as: 'g',
        },
      },
      { $project: { n: { $size: '$g' } } },
    ],
    [{ _id: 1, n: 3 }],
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
    '$bucket',
    [
      { $match: { price: { $ne: null } } },
      { $bucket: { groupBy: '$price', boundaries: [0, 15, 25], default: 'more' } },
    ],
    [
      { _id: 0, count: 1 },
      { _id: 15, count: 1 },
      { _id: 'more', count: 1 },
    ],
  ],
  ['$sortByCount', [{ $sortByCount: '$item' }, { $limit: 1 }], [{ _id: 'a', count: 2 }]],
  [
    '$unionWith',
    [
      { $match: { _id: 1 } },
      { $unionWith: { coll: 'shops', pipeline: [{ $match: { _id: 3 } }] } },
      { $project: { _id: 1 } },
    ],
    [{ _id: 1 }, { _id: 3 }],
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
  [
    '$setWindowFields, left to mingo',
    [
      { $match: { item: 'a' } },
      {
        $setWindowFields: {
          sortBy: { _id: 1 },
          output: { sum: { $sum: '$qty', window: { documents: ['unbounded', 'current'] } } },
        },
      },
      { $project: { sum: 1 } },
    ],
    [
      { _id: 1, sum: 2 },
      { _id: 3, sum: 5 },
    ],
  ],
  [
    '$redact prunes',
    [{ $match: { _id: 1 } }, { $redact: { $cond: [{ $eq: ['$item', 'a'] }, '$$PRUNE', '$$KEEP'] } }],
    [],
  ],
  ['$count of nothing gives nothing', [{ $match: { _id: 77 } }, { $count: 'n' }], []],
  [
    '$skip and $limit',
    [{ $sort: { _id: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }],
    [{ _id: 3 }, { _id: 2 }],
  ],
]

const expressions: [unknown, unknown][] = [
  [{ $add: [1, 2.5] }, 3.5],
  [{ $subtract: [new Date(10), 4] }, new Date(6)],
  [{ $multiply: [2, null] }, null],
  [{ $divide: [1, 4] }, 0.25],
  [{ $mod: [-7, 3] }, -1],
  [{ $round: [2.5] }, 2],
  [{ $round: [2.675, 2] }, 2.68],
  [{ $trunc: [-2.7] }, -2],
  [{ $cond: [{ $gt: ['$nothing', null] }, 1, 2] }, 2],
  [{ $ifNull: ['$nothing', null, 'x'] }, 'x'],
  [{ $switch: { branches: [{ case: { $eq: ['$a', 1] }, then: 'one' }], default: 'other' } }, 'one'],
  [{ $let: { vars: { z: { $add: ['$a', 1] } }, in: { $multiply: ['$$z', 3] } } }, 6],
  [{ $map: { input: [1, 2], as: 'n', in: { $add: ['$$n', '$a'] } } }, [2, 3]],
  [{ $filter: { input: [1, 2, 3], cond: { $gte: ['$$this', 2] }, limit: 1 } }, [2]],
  [{ $reduce: { input: ['a', 'b'], initialValue: '', in: { $concat: ['$$value', '$$this'] } } }, 'ab'],
  [{ $arrayElemAt: [[1, 2, 3], -1] }, 3],
  [{ $slice: [[1, 2, 3], -2] }, [2, 3]],
  [
    {
      $setUnion: [
        [1, 2],
        [2, 3],
      ],
    },
    [1, 2, 3],
  ],
  [{ $in: [2, [1, 2]] }, true],
  [{ $mergeObjects: [{ a: 1 }, null, { b: 2 }] }, { a: 1, b: 2 }],
  [{ $objectToArray: { $literal: { k: 1 } } }, [{ k: 'k', v: 1 }]],
  [{ $arrayToObject: [[['x', 1]]] }, { x: 1 }],
  [{ $toString: new ObjectId('0123456789abcdef01234567') }, '0123456789abcdef01234567'],
  [{ $toInt: '12' }, 12],
  [{ $convert: { input: 'x', to: 'int', onError: -1 } }, -1],
  [{ $type: '$nothing' }, 'missing'],
  [{ $type: { $add: [new Double(1), 1] } }, 'double'],
  [{ $type: { $add: [Long.fromNumber(1), 1] } }, 'long'],
  [{ $type: { $sum: [1, Decimal128.fromString('1')] } }, 'decimal'],
  [{ $dateToString: { date: new Date(0), format: '%Y-%m-%d' } }, '1970-01-01'],
  [{ $dateToString: { date: new Date(0), format: '%H:%M', timezone: 'Asia/Shanghai' } }, '08:00'],
  [{ $year: new Date('2024-05-06') }, 2024],
  [{ $dateAdd: { startDate: new Date(0), unit: 'day', amount: 1 } }, new Date(86_400_000)],
  [{ $dateTrunc: { date: new Date('2024-05-06T10:11:12Z'), unit: 'month' } }, new Date('2024-05-01')],
  [{ $regexMatch: { input: 'abc', regex: '^A', options: 'i' } }, true],
  [{ $substrCP: ['中文字', 1, 1] }, '文'],
  [{ $strLenCP: '😀' }, 1],
  [{ $split: ['a,b', ','] }, ['a', 'b']],
  [{ $trim: { input: ' x ' } }, 'x'],
  [{ $getField: { field: 'a', input: '$$ROOT' } }, 1],
  [{ $sortArray: { input: [3, 1, 2], sortBy: 1 } }, [1, 2, 3]],
  [{ $max: [1, 5, 3] }, 5],
  [{ $allElementsTrue: [[true, 1]] }, true],
  ['$$given', 7],
]

describe('a pipeline gives what MongoDB gives', () => {
  for (const [rule, pipeline, result] of stages) {
    it(rule, async () => expect(await run(...pipeline)).toEqual(result))
  }
  it('every expression', async () => {
    for (const [expression, result] of expressions) {
      expect([expression, await compute(expression, { given: 7 })]).toEqual([expression, result])
    }
  })
  it('$sample gives as many as asked, each once', async () => {
    const ids = (await run({ $sample: { size: 3 } })).map((d) => d['_id'] as number)
    expect(new Set(ids).size).toBe(3)
  })
})

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
