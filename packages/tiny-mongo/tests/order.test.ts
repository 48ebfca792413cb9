import { Binary, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, type MongoUnderTest } from './mongo-under-test.ts'

let mongo: MongoUnderTest
let numbered = 0

beforeAll(async () => {
  mongo = await mongoUnderTest()
})
afterAll(() => mongo.close())

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
