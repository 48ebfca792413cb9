import { Decimal128, Double, Int32, Long, ObjectId, type Collection, type Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, refusal, type MongoUnderTest } from './mongo-under-test.ts'

let mongo: MongoUnderTest
let c: Collection<Document & { _id: number }>
let last = 0

beforeAll(async () => {
  mongo = await mongoUnderTest()
  c = mongo.db.collection('updates')
})
afterAll(() => mongo.close())

const after = async (
  doc: Document,
  update: Document,
  filter: Document = {},
  options: Document = {},
): Promise<Document> => {
  const _id = ++last
  await c.insertOne({ _id, ...doc })
  await c.updateOne({ _id, ...filter }, update, options)
  const { _id: _, ...rest } = (await c.findOne({ _id }, { promoteValues: false })) as Document
  return JSON.parse(JSON.stringify(rest)) as Document
}

const cases: [string, Document, Document, Document][] = [
  ['$set makes the way to a new field', { a: 1 }, { $set: { 'b.c.d': 2 } }, { a: 1, b: { c: { d: 2 } } }],
  [
    '$set reaches into an array and fills the gap with null',
    { a: [1] },
    { $set: { 'a.3': 4 } },
    { a: [1, null, null, 4] },
  ],
  [
    '$unset removes a field and leaves null in an array',
    { a: 1, b: [1, 2] },
    { $unset: { a: '', 'b.0': '', z: '' } },
    { b: [null, 2] },
  ],
  ['$inc makes a missing field', {}, { $inc: { 'n.m': 3 } }, { n: { m: 3 } }],
  ['$mul makes a missing field zero', { b: 3 }, { $mul: { a: 5, b: 2 } }, { b: 6, a: 0 }],
  [
    '$min and $max compare across types',
    { a: 5, b: 'x' },
    { $min: { a: 2, b: 9 }, $max: { c: 1 } },
    { a: 2, b: 9, c: 1 },
  ],
  [
    '$rename moves a value, over one that is there',
    { a: 1, b: 2 },
    { $rename: { a: 'b', x: 'y' } },
    { b: 1 },
  ],
  [
    '$push with $each, $position, $sort and $slice',
    { a: [5, 1] },
    { $push: { a: { $each: [4, 2], $sort: -1, $slice: 3 } } },
    { a: [5, 4, 2] },
  ],
  [
    '$push at a position',
    { a: [1, 2, 3] },
    { $push: { a: { $each: [9, 8], $position: -1 } } },
    { a: [1, 2, 9, 8, 3] },
  ],
  [
    '$push sorts documents by their fields',
    { a: [{ s: 2 }, { s: 1 }] },
    { $push: { a: { $each: [{ s: 0 }], $sort: { s: 1 } } } },
    { a: [{ s: 0 }, { s: 1 }, { s: 2 }] },
  ],
  [
    '$addToSet adds what is not there',
    { a: [1, { x: 1 }] },
    { $addToSet: { a: { $each: [1, { x: 1 }, { x: 2 }] } } },
    { a: [1, { x: 1 }, { x: 2 }] },
  ],
  [
    '$pull by condition, by document and by value',
    { a: [1, 5, 9], b: [{ x: 1, y: 1 }, { x: 2 }], d: ['x', 'y'] },
    { $pull: { a: { $gte: 5 }, b: { x: 1 }, d: 'x' } },
    { a: [1], b: [{ x: 2 }], d: ['y'] },
  ],
  ['$pullAll removes each', { a: [1, 2, 3, 2] }, { $pullAll: { a: [2, 3] } }, { a: [1] }],
  [
    '$pop takes from either end',
    { a: [1, 2, 3], b: [1, 2, 3] },
    { $pop: { a: 1, b: -1 } },
    { a: [1, 2], b: [2, 3] },
  ],
  [
    'new fields come in the order of their names',
    {},
    { $set: { z: 1, a: 1, 'm.b': 1, 'm.a': 1 } },
    { a: 1, m: { a: 1, b: 1 }, z: 1 },
  ],
  [
    '$[] changes every element',
    { a: [{ n: 1 }, { n: 2 }] },
    { $inc: { 'a.$[].n': 10 } },
    { a: [{ n: 11 }, { n: 12 }] },
  ],
]

describe('an update makes of a document what MongoDB makes', () => {
  for (const [rule, doc, update, result] of cases) {
    it(rule, async () => {
      const made = await after(doc, update)
      expect(made).toEqual(result)
      expect(JSON.stringify(made)).toBe(JSON.stringify(result))
    })
  }
  it('the positional operator changes the element the filter found', async () => {
    expect(await after({ a: [{ n: 1 }, { n: 2 }] }, { $set: { 'a.$.n': 9 } }, { 'a.n': 2 })).toEqual({
      a: [{ n: 1 }, { n: 9 }],
    })
    expect(await after({ a: [3, 7] }, { $inc: { 'a.$': 1 } }, { a: { $elemMatch: { $gt: 5 } } })).toEqual({
      a: [3, 8],
    })
  })
  it('arrayFilters choose elements, in arrays of arrays too', async () => {
    const doc = {
      a: [
        { g: 1, b: [1, 5] },
        { g: 2, b: [5, 6] },
      ],
    }
    const arrayFilters = [{ 'x.g': 2 }, { y: { $gte: 6 } }]
    expect(await after(doc, { $set: { 'a.$[x].b.$[y]': 0 } }, {}, { arrayFilters })).toEqual({
      a: [
        { g: 1, b: [1, 5] },
        { g: 2, b: [5, 0] },
      ],
    })
  })
  it('a pipeline computes from the document', async () => {
    expect(
      await after({ a: 2, b: 3 }, [{ $set: { c: { $multiply: ['$a', '$b'] } } }, { $unset: 'a' }] as never),
    ).toEqual({ b: 3, c: 6 })
  })
  it('$currentDate sets now', async () => {
    await c.updateOne({ _id: 1 }, { $currentDate: { at: true } })
    expect(Date.now() - ((await c.findOne({ _id: 1 }))!['at'] as Date).getTime()).toBeLessThan(60_000)
  })
})

describe('arithmetic keeps or widens the type', () => {
  const typed: [unknown, unknown, string, string][] = [
    [1, 2, 'int', '3'],
    [2147483647, 1, 'long', '2147483648'],
    [1, new Double(2), 'double', '3'],
    [new Double(1.5), 1, 'double', '2.5'],
    [Long.fromNumber(1), 1, 'long', '2'],
  ]
  it('of $inc', async () => {
    for (const [value, by, type, result] of typed) {
      const _id = ++last
      await c.insertOne({ _id, n: value })
      await c.updateOne({ _id }, { $inc: { n: by as number } })
      expect(await c.countDocuments({ _id, n: { $type: type as never } })).toBe(1)
      expect(String((await c.findOne({ _id }, { promoteValues: false }))!['n'])).toBe(result)
    }
  })
  it('and an int64 that overflows is refused', async () => {
    const _id = ++last
    await c.insertOne({ _id, n: Long.MAX_VALUE })
    expect((await refusal(c.updateOne({ _id }, { $inc: { n: 1 } })))['code']).toBe(2)
  })
  it('every type comes back as it went in', async () => {
    const _id = ++last
    const doc = {
      _id,
      i: new Int32(1),
      d: new Double(1),
      l: Long.fromNumber(1),
      x: Decimal128.fromString('1.0'),
      o: new ObjectId(),
    }
    await c.insertOne(doc)
    await c.updateOne({ _id }, { $set: { touched: true } })
    const found = (await c.findOne({ _id }, { promoteValues: false })) as Document
    const kinds = ['i', 'd', 'l', 'x', 'o'].map((field) => (found[field] as { _bsontype: string })._bsontype)
    expect(kinds).toEqual(['Int32', 'Double', 'Long', 'Decimal128', 'ObjectId'])
  })
})

describe('upserting', () => {
  it('takes the equalities of the filter, then the update, and $setOnInsert', async () => {
    const _id = ++last
    const result = await c.updateOne(
      { _id, a: 1, 'b.c': 2, d: { $gt: 5 }, $and: [{ e: 3 }] },
      { $set: { f: 4 }, $setOnInsert: { g: 5 } },
      { upsert: true },
    )
    expect(result.upsertedId).toBe(_id)
    expect(await c.findOne({ _id })).toEqual({ _id, a: 1, b: { c: 2 }, e: 3, f: 4, g: 5 })
    await c.updateOne({ _id }, { $setOnInsert: { g: 6 } }, { upsert: true })
    expect((await c.findOne({ _id }))!['g']).toBe(5)
  })
  it('fifty at once make one document', async () => {
    const _id = ++last
    const results = await Promise.all(
      Array.from({ length: 50 }, () => c.updateOne({ _id }, { $inc: { n: 1 } }, { upsert: true })),
    )
    expect(results.filter((r) => r.upsertedCount === 1)).toHaveLength(1)
    expect((await c.findOne({ _id }))!['n']).toBe(50)
  })
})

describe('an update that cannot be is refused, and changes nothing', () => {
  const refusals: [string, Document, Document, number][] = [
    ['_id is never changed', { a: 1 }, { $set: { _id: 'other' } }, 66],
    ['two operators at one path', { a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ['one path below another', { a: 1 }, { $set: { a: 1, 'a.b': 1 } }, 40],
    ['an unknown operator', { a: 1 }, { $grow: { a: 1 } }, 9],
    ['adding to text', { a: 'x' }, { $inc: { a: 1 } }, 14],
    ['adding text', { a: 1 }, { $inc: { a: 'x' } }, 14],
    ['pushing on a number', { a: 1 }, { $push: { a: 1 } }, 2],
    ['a field below a number', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
    ['`$` without an element found', { a: [1] }, { $set: { 'a.$': 1 } }, 2],
    ['an identifier without a filter', { a: [1] }, { $set: { 'a.$[x]': 1 } }, 2],
    ['an empty name in a path', { a: 1 }, { $set: { 'a..b': 1 } }, 56],
  ]
  for (const [rule, doc, update, code] of refusals) {
    it(rule, async () => {
      const _id = ++last
      await c.insertOne({ _id, ...doc })
      expect((await refusal(c.updateOne({ _id }, update)))['code']).toBe(code)
      expect(await c.findOne({ _id })).toEqual({ _id, ...doc })
    })
  }
})
