import { Binary, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'mongodb'
import type { Collection, Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, refusal } from './mongo-under-test.ts'
import type { MongoUnderTest } from './mongo-under-test.ts'

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
    'patterns, types, remainders and bits',
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
      [{ a: { $bitsAllSet: [2] } }, [3, 4, 6]],
      [{ a: { $bitsAnyClear: 7 } }, [3, 5, 6]],
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
      [{ $jsonSchema: { required: ['b'], properties: { a: { minimum: 2 } } } }, [1]],
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

const ordered: unknown[] = [
  new MinKey(),
  null,
  NaN,
  -Infinity,
  Long.fromString('-9007199254740993'),
  -1.5,
  -1,
  0,
  Decimal128.fromString('0.1'),
  0.1,
  1,
  Decimal128.fromString('1.5'),
  2,
  Long.fromString('9007199254740992'),
  Long.fromString('9007199254740993'),
  Infinity,
  '',
  'A',
  'a',
  'a\u0000',
  'aa',
  '中',
  '\uffff',
  '😀',
  {},
  { a: 1 },
  { a: 1, b: 1 },
  { a: 2 },
  { a: 'x' },
  new Binary(Buffer.from([9])),
  new Binary(Buffer.from([1, 2])),
  new ObjectId('000000000000000000000000'),
  new ObjectId('ffffffffffffffffffffffff'),
  false,
  true,
  new Date(-5),
  new Date(0),
  new Date(5),
  new Timestamp({ t: 1, i: 1 }),
  new Timestamp({ t: 1, i: 2 }),
  /a/,
  /b/,
  new MaxKey(),
]

describe('values of every type stand in BSON order', () => {
  const shuffled = ordered.map((v, i) => ({ i, v })).sort((a, b) => ((a.i * 7919) % 41) - ((b.i * 7919) % 41))
  for (const [way, name] of [
    [1, 'upwards'],
    [-1, 'downwards'],
  ] as const) {
    it(`${name}, sorted in memory`, async () => {
      const c = mongo.db.collection(`order${++numbered}`)
      await c.insertMany(shuffled)
      const found = (await c.find().sort({ v: way }).toArray()).map((doc) => doc['i'] as number)
      expect(way === 1 ? found : found.reverse()).toEqual(ordered.map((_, i) => i))
    })
    it(`${name}, read from an index in either direction`, async () => {
      const c = mongo.db.collection(`order${++numbered}`)
      await c.insertMany(shuffled)
      await c.createIndex({ v: -1 })
      const found = (await c.find().sort({ v: way }).hint({ v: -1 }).toArray()).map(
        (doc) => doc['i'] as number,
      )
      expect(way === 1 ? found : found.reverse()).toEqual(ordered.map((_, i) => i))
    })
  }
  it('each is found by equality through the index', async () => {
    const c = mongo.db.collection(`order${++numbered}`)
    await c.insertMany(shuffled)
    await c.createIndex({ v: 1 }, { unique: true })
    for (const [i, v] of ordered.entries()) {
      if (v instanceof RegExp) continue
      expect([i, (await c.find({ v: { $eq: v } }).toArray()).map((doc) => doc['i'] as number)]).toEqual([
        i,
        [i],
      ])
    }
  })
})

describe('sorting', () => {
  it('takes the least element of an array upwards and the greatest downwards', async () => {
    const c = await holding([{ a: [5, 1] }, { a: 3 }, { a: [] }, {}, { a: [2, 9] }])
    const up = (await c.find().sort({ a: 1, _id: 1 }).toArray()).map((d) => d._id)
    const down = (await c.find().sort({ a: -1, _id: 1 }).toArray()).map((d) => d._id)
    expect([up, down]).toEqual([
      [2, 3, 0, 4, 1],
      [4, 0, 1, 3, 2],
    ])
  })
  it('with skip and limit gives the page it would give of everything', async () => {
    const c = await holding(Array.from({ length: 50 }, (_, i) => ({ n: (i * 31) % 50 })))
    const page = (await c.find().sort({ n: -1 }).skip(10).limit(5).toArray()).map((d) => d['n'] as number)
    expect(page).toEqual([39, 38, 37, 36, 35])
  })
})

describe('projection', () => {
  const doc = { a: 1, b: { c: 2, d: 3 }, e: [{ f: 1, g: 2 }, { f: 3 }, 4], h: [1, 2, 3] }
  const shapes: [Document, Document][] = [
    [{ a: 1 }, { _id: 0, a: 1 }],
    [{ a: 1, _id: 0 }, { a: 1 }],
    [
      { b: 0, e: 0, h: 0 },
      { _id: 0, a: 1 },
    ],
    [{ 'b.c': 1 }, { _id: 0, b: { c: 2 } }],
    [{ b: { d: 1 } }, { _id: 0, b: { d: 3 } }],
    [{ 'e.f': 1 }, { _id: 0, e: [{ f: 1 }, { f: 3 }] }],
    [
      { 'e.f': 0, h: 0, b: 0 },
      { _id: 0, a: 1, e: [{ g: 2 }, {}, 4] },
    ],
    [
      { h: { $slice: 2 }, e: 0, b: 0 },
      { _id: 0, a: 1, h: [1, 2] },
    ],
    [
      { h: { $slice: [-2, 1] }, a: 1 },
      { _id: 0, a: 1, h: [2] },
    ],
    [{ e: { $elemMatch: { f: 3 } } }, { _id: 0, e: [{ f: 3 }] }],
    [
      { a: 1, z: { $add: ['$a', '$b.c'] } },
      { _id: 0, a: 1, z: 3 },
    ],
    [{ 'x.y': '$a' }, { _id: 0, x: { y: 1 } }],
    [{ nothing: 1 }, { _id: 0 }],
  ]
  it('keeps, drops and computes as asked', async () => {
    const c = await holding([doc])
    for (const [projection, shape] of shapes) {
      expect([projection, await c.findOne({}, { projection })]).toEqual([projection, shape])
    }
  })
  it('gives the element the filter found for the positional operator', async () => {
    const c = await holding([doc])
    expect(await c.findOne({ h: { $gt: 1 } }, { projection: { 'h.$': 1 } })).toEqual({ _id: 0, h: [2] })
    expect(await c.findOne({ 'e.f': 3 }, { projection: { 'e.$': 1 } })).toEqual({ _id: 0, e: [{ f: 3 }] })
  })
  it('refuses a mixture of keeping and dropping, and clashing paths', async () => {
    const c = await holding([doc])
    expect((await refusal(c.findOne({}, { projection: { a: 1, b: 0 } })))['code']).toBe(31254)
    expect((await refusal(c.findOne({}, { projection: { a: 0, b: 1 } })))['code']).toBe(31253)
    expect([31249, 31250]).toContain(
      (await refusal(c.findOne({}, { projection: { b: 1, 'b.c': 1 } })))['code'],
    )
  })
})

describe('collation', () => {
  it('of strength 2 takes upper and lower case for the same, in finding, sorting and a unique index', async () => {
    const c = mongo.db.collection<Row>(`queries${++numbered}`)
    const collation = { locale: 'en', strength: 2 }
    await c.createIndex({ a: 1 }, { unique: true, collation })
    await c.insertMany([
      { _id: 1, a: 'Bob' },
      { _id: 2, a: 'alice' },
      { _id: 3, a: 'Carl' },
    ])
    expect(await c.countDocuments({ a: 'bob' }, { collation })).toBe(1)
    expect(await c.countDocuments({ a: 'bob' })).toBe(0)
    expect((await c.find().collation(collation).sort({ a: 1 }).toArray()).map((d) => d._id)).toEqual([
      2, 1, 3,
    ])
    expect((await refusal(c.insertOne({ _id: 4, a: 'BOB' })))['code']).toBe(11000)
  })
})
