import { Binary, Decimal128, Double, Long, MinKey, type Collection, type Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, type MongoUnderTest } from './mongo-under-test.ts'

type Row = { _id: number } & Document

let mongo: MongoUnderTest
let numbered = 0

beforeAll(async () => {
  mongo = await mongoUnderTest()
})
afterAll(() => mongo.close())

const holding = async (docs: Document[]): Promise<Collection<Row>> => {
  const c = mongo.db.collection<Row>(`queries${++numbered}`)
  await c.insertMany(docs.map((doc, i) => ({ _id: i, ...doc })))
  return c
}

const ids = async (c: Collection<Row>, filter: Document): Promise<number[]> =>
  (await c.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id)

/** Each filter with the positions of the documents it finds. */
const cases: [string, Document[], [Document, number[]][]][] = [
  [
    'null matches what is null or missing, but not an empty array of documents',
    [
      { a: null },
      {},
      { a: 1 },
      { a: [] },
      { a: [null] },
      { a: { b: 1 } },
      { a: [{ b: 1 }, { c: 1 }] },
      { a: [1] },
    ],
    [
      [{ a: null }, [0, 1, 4]],
      [{ a: { $ne: null } }, [2, 3, 5, 6, 7]],
      [{ 'a.b': null }, [0, 1, 2, 4, 6].filter((i) => i !== 4)],
      [{ a: { $exists: false } }, [1]],
      [{ 'a.b': { $exists: false } }, [0, 1, 2, 3, 4, 7]],
      [{ a: { $in: [null, 1] } }, [0, 1, 2, 4, 7]],
      [{ a: { $gte: null } }, [0, 1, 4]],
    ],
  ],
  [
    'a comparison stays within its type',
    [
      { a: 1 },
      { a: '1' },
      { a: new Date(1) },
      { a: true },
      { a: null },
      { a: Long.fromNumber(5) },
      { a: new Double(2.5) },
      { a: Decimal128.fromString('7.1') },
      { a: NaN },
    ],
    [
      [{ a: { $gt: 0 } }, [0, 5, 6, 7]],
      [{ a: { $lt: 100 } }, [0, 5, 6, 7]],
      [{ a: { $gt: '' } }, [1]],
      [{ a: { $gte: new Date(0) } }, [2]],
      [{ a: { $lte: true } }, [3]],
      [{ a: 5 }, [5]],
      [{ a: { $in: [2.5, Long.fromNumber(1)] } }, [0, 6]],
      [{ a: NaN }, [8]],
      [{ a: { $gt: new MinKey() } }, [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    ],
  ],
  [
    'an array matches as a whole and by its elements',
    [{ a: [1, 2] }, { a: [2, 1] }, { a: [[1, 2], 3] }, { a: 1 }, { a: [] }, { a: [5, 15] }],
    [
      [{ a: [1, 2] }, [0, 2]],
      [{ a: 1 }, [0, 1, 3]],
      [{ a: { $size: 2 } }, [0, 1, 2, 5]],
      [{ a: { $all: [1, 2] } }, [0, 1]],
      [{ a: { $all: [[1, 2]] } }, [0, 2]],
      [{ a: { $gt: 4, $lt: 6 } }, [5]],
      [{ a: { $gt: 6, $lt: 14 } }, [5]],
      [{ a: { $elemMatch: { $gt: 6, $lt: 14 } } }, []],
      [{ 'a.0': 1 }, [0]],
      [{ 'a.1': { $exists: true } }, [0, 1, 2, 5]],
      [{ a: { $ne: 1 } }, [2, 4, 5]],
      [{ a: { $nin: [1, 5] } }, [2, 4]],
      [{ a: { $not: { $gt: 1 } } }, [3, 4].concat([])],
      [{ a: { $type: 'array' } }, [0, 1, 2, 4, 5]],
    ],
  ],
  [
    'documents in arrays are reached by path, and by $elemMatch all at once',
    [
      {
        a: [
          { b: 1, c: 2 },
          { b: 2, c: 1 },
        ],
      },
      { a: [{ b: 1, c: 1 }] },
      { a: { b: 1, c: 1 } },
      { a: [{ b: [1, 3] }] },
    ],
    [
      [{ 'a.b': 1, 'a.c': 1 }, [0, 1, 2]],
      [{ a: { $elemMatch: { b: 1, c: 1 } } }, [1]],
      [{ 'a.b': 3 }, [3]],
      [{ 'a.0.b': 1 }, [0, 1, 3]],
      [{ a: { b: 1, c: 1 } }, [1, 2]],
      [{ a: { c: 1, b: 1 } }, []],
      [{ 'a.b': { $all: [1, 2] } }, [0]],
      [{ a: { $elemMatch: { $or: [{ b: 2 }, { c: 9 }] } } }, [0]],
    ],
  ],
  [
    'patterns, types and remainders',
    [
      { a: 'Apfel' },
      { a: 'birne\nApfel' },
      { a: ['x', 'apfel'] },
      { a: 20 },
      { a: 7 },
      { a: Long.fromNumber(8) },
      { a: new Binary(Buffer.from([4])) },
      { a: /x/i },
    ],
    [
      [{ a: /^apfel/i }, [0, 2]],
      [{ a: { $regex: '^Apfel', $options: 'm' } }, [0, 1]],
      [{ a: { $in: [/^a/, 7] } }, [2, 4]],
      [{ a: { $not: /f/ } }, [3, 4, 5, 6, 7]],
      [{ a: { $mod: [5, 0] } }, [3]],
      [{ a: { $type: 'number' } }, [3, 4, 5]],
      [{ a: { $type: ['long', 'regex'] } }, [5, 7]],
    ],
  ],
  [
    'logic and expressions',
    [{ a: 1, b: 2 }, { a: 2, b: 1 }, { a: 3 }, {}],
    [
      [{ $or: [{ a: 1 }, { b: 1 }] }, [0, 1]],
      [{ $nor: [{ a: 1 }, { b: 1 }] }, [2, 3]],
      [{ $and: [{ a: { $gt: 0 } }, { b: { $exists: true } }] }, [0, 1]],
      [{ $expr: { $gt: ['$a', '$b'] } }, [1, 2]],
      [{ $expr: { $eq: ['$b', null] } }, []],
      [{ $expr: { $lt: ['$b', null] } }, [2, 3]],
      [{ a: { $not: { $gte: 2 } } }, [0, 3]],
    ],
  ],
]

describe('a query finds what MongoDB finds', () => {
  for (const [rule, docs, expectations] of cases) {
    it(rule, async () => {
      const c = await holding(docs)
      for (const [filter, found] of expectations)
        expect([filter, await ids(c, filter)]).toEqual([filter, found])
    })
    it(`${rule}, with an index too`, async () => {
      const c = await holding(docs)
      await c.createIndex({ a: 1 })
      if (docs.every((doc) => !('b' in doc && Array.isArray(doc['b'])))) await c.createIndex({ a: -1, b: 1 })
      await c.createIndex({ 'a.b': 1 })
      for (const [filter, found] of expectations)
        expect([filter, await ids(c, filter)]).toEqual([filter, found])
    })
  }
})
