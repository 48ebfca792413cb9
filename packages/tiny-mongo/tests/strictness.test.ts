import { Long, type Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, type MongoUnderTest } from './mongo-under-test.ts'

let mongo: MongoUnderTest

beforeAll(async () => {
  mongo = await mongoUnderTest()
  await mongo.db.collection('things').insertOne({ a: [1, 2] })
})
afterAll(() => mongo.close())

/** The code a command, or the first of its statements, is refused with; undefined when it is not. */
const codeOf = async (command: Document): Promise<unknown> => {
  const reply = await mongo.db.command(command).catch((error: unknown) => error as Document)
  const [error] = (reply['writeErrors'] ?? []) as Document[]
  return (error ?? reply)['code']
}

const update = (u: unknown, q: Document = {}, more: Document = {}) => ({
  update: 'things',
  updates: [{ q, u, ...more }],
})
const aggregate = (...pipeline: Document[]) => ({ aggregate: 'things', pipeline, cursor: {} })
const compute = (expression: Document) => aggregate({ $project: { v: expression } })
const find = (filter: Document, more: Document = {}) => ({ find: 'things', filter, ...more })

describe('an upsert inserts what its filter says', () => {
  const upsert = async (q: Document): Promise<Document | null> => {
    const c = mongo.db.collection('upserts')
    await c.deleteMany({})
    await c.updateOne(q, { $set: { x: 1 } }, { upsert: true })
    return c.findOne()
  }
  it('an _id that is null stays null', async () => {
    expect(await upsert({ _id: null as never })).toEqual({ _id: null, x: 1 })
  })
  it('an $or of one clause is that clause', async () => {
    expect(await upsert({ $or: [{ k: 5 }] })).toMatchObject({ k: 5, x: 1 })
    expect(await upsert({ $or: [{ k: 5 }, { k: 6 }] })).not.toHaveProperty('k')
  })
  it('what it says twice is refused', async () => {
    const contradictions = [
      { $and: [{ k: 1 }, { k: 2 }] },
      { k: 1, 'k.b': 2 },
      { k: { $all: [1, 2] } },
      { k: 1, $or: [{ k: 2 }] },
    ]
    for (const q of contradictions)
      expect(await codeOf(update({ $set: { x: 1 } }, q, { upsert: true }))).toBe(54)
  })
})

describe('$pull takes whole queries', () => {
  const left = async (condition: Document): Promise<unknown> => {
    const c = mongo.db.collection('pulls')
    await c.deleteMany({})
    await c.insertOne({ a: [{ x: 1 }, { x: 2 }, { x: 3 }] })
    await c.updateOne({}, { $pull: { a: condition as never } })
    return c.distinct('a.x')
  }
  it('with $or, $and and $nor', async () => {
    expect(await left({ $or: [{ x: 1 }, { x: 3 }] })).toEqual([2])
    expect(await left({ $and: [{ x: { $gt: 1 } }, { x: { $lt: 3 } }] })).toEqual([1, 3])
    expect(await left({ $nor: [{ x: 2 }] })).toEqual([2])
  })
})

describe('an unknown word beside known ones is refused', () => {
  const words: [string, Document, number][] = [
    ['of a command', find({}, { foo: 1 }), 40415],
    ['of a cursor', { aggregate: 'things', pipeline: [], cursor: { foo: 1 } }, 40415],
    ['of an update', update({ $set: { b: 1 } }, {}, { foo: 1 }), 40415],
    ['of a delete', { delete: 'things', deletes: [{ q: { z: 1 }, limit: 1, foo: 1 }] }, 40415],
    ['of a write concern', { insert: 'things', documents: [{}], writeConcern: { foo: 1 } }, 40415],
    ['of an index', { createIndexes: 'things', indexes: [{ key: { q: 1 }, name: 'q', foo: 1 }] }, 197],
    ['of $addToSet', update({ $addToSet: { a: { $each: [1], $slice: 1 } } }), 2],
    ['of $push', update({ $push: { a: { $each: [1], $foo: 1 } } }), 2],
    ['of $currentDate', update({ $currentDate: { b: { $type: 'date', foo: 1 } } }), 2],
    ['of $unwind', aggregate({ $unwind: { path: '$a', foo: 1 } }), 28811],
    [
      'of $lookup',
      aggregate({ $lookup: { from: 'x', localField: 'a', foreignField: 'b', as: 'c', foo: 1 } }),
      9,
    ],
    ['of $replaceRoot', aggregate({ $replaceRoot: { newRoot: '$$ROOT', foo: 1 } }), 40230],
    ['of $cond', compute({ $cond: { if: 1, then: 1, else: 1, constructor: 1 } }), 17083],
    ['of $switch', compute({ $switch: { branches: [{ case: true, then: 1 }], foo: 1 } }), 40067],
    ['of a branch', compute({ $switch: { branches: [{ case: true, then: 1, foo: 1 }] } }), 40063],
    ['a branch without then', compute({ $switch: { branches: [{ case: true }] } }), 40065],
    ['a stage without a dollar', aggregate({ constructor: 1 }), 40324],
    ['a type nobody knows', find({ a: { $type: 'constructor' } }), 2],
    ['a keyword of no schema', find({ $jsonSchema: { constructor: 1 } }), 9],
    ['a type that is none of JSON', find({ $jsonSchema: { type: 'int' } }), 2],
    ['a flag of no pattern', find({ a: { $regex: 'a', $options: 'q' } }), 51108],
    ['beside an operator', find({ a: { $gt: 1, b: 1 } }), 2],
  ]
  for (const [what, command, code] of words)
    it(what, async () => {
      expect(await codeOf(command)).toBe(code)
    })
})

describe('what one server cannot promise is refused', () => {
  it('a write that two shall hold', async () => {
    const insert = (w: unknown) => ({ insert: 'promised', documents: [{}], writeConcern: { w } })
    expect([await codeOf(insert(2)), await codeOf(insert('east'))]).toEqual([2, 2])
    expect(await mongo.db.collection('promised').countDocuments()).toBe(0)
    expect(await codeOf(insert('majority'))).toBeUndefined()
  })
  it('a reading as of one moment', async () => {
    expect(await codeOf(find({}, { readConcern: { level: 'snapshot' } }))).toBe(123)
  })
})

describe('numbers keep the type MongoDB gives them', () => {
  const typeOf = async (field: string, ...pipeline: Document[]): Promise<unknown> => {
    const typed = { $project: { _id: 0, t: { $type: `$${field}` } } }
    const [doc] = await mongo.db
      .collection('things')
      .aggregate([...pipeline, typed])
      .toArray()
    return doc?.['t'] as unknown
  }
  it('int64 for the place in an array, the time between dates and what outgrows int32', async () => {
    const between = { $subtract: [new Date(5), new Date(1)] }
    expect(await typeOf('i', { $unwind: { path: '$a', includeArrayIndex: 'i' } })).toBe('long')
    expect(await typeOf('v', { $project: { v: between } })).toBe('long')
    expect(await typeOf('v', { $project: { v: { $add: [2147483647, 1] } } })).toBe('long')
    expect(await typeOf('v', { $project: { v: { $multiply: [Long.fromNumber(0), 5] } } })).toBe('long')
  })
  it('int32 for counts', async () => {
    expect(await typeOf('n', { $count: 'n' })).toBe('int')
    expect(await typeOf('n', { $project: { n: { $size: '$a' } } })).toBe('int')
  })
  it('double for quotients and means, even of whole numbers', async () => {
    expect(await typeOf('v', { $project: { v: { $divide: [4, 2] } } })).toBe('double')
    expect(await typeOf('v', { $project: { v: { $avg: '$a' } } })).toBe('double')
  })
})

describe('a collection that is dropped', () => {
  it('ends the cursors that read it', async () => {
    const c = mongo.db.collection('doomed')
    await c.insertMany(Array.from({ length: 300 }, (_, n) => ({ n })))
    const commands = [
      { find: 'doomed', batchSize: 2 },
      { find: 'doomed', sort: { n: -1 }, batchSize: 2 },
      { aggregate: 'doomed', pipeline: [{ $match: {} }], cursor: { batchSize: 2 } },
    ]
    const replies = await Promise.all(commands.map((command) => mongo.db.command(command)))
    await c.drop()
    for (const { cursor } of replies) {
      const more = { getMore: (cursor as Document)['id'] as unknown, collection: 'doomed' }
      expect([await codeOf(more), await codeOf(more)]).toEqual([175, 43])
    }
  })
})

describe('a search that takes for ever', () => {
  const pattern = { t: { $regex: '^(a+)+$' } }
  beforeAll(async () => {
    await mongo.db.collection('things').insertOne({ t: `${'a'.repeat(40)}b` })
  })
  it('ends at the time it is given', async () => {
    const began = performance.now()
    expect(await codeOf(find(pattern, { maxTimeMS: 100 }))).toBe(50)
    expect(performance.now() - began).toBeLessThan(400)
  })
  it('ends without one, in a query and in an update', async () => {
    expect(await codeOf(find(pattern))).toBe(50)
    expect(await codeOf(update({ $set: { seen: true } }, pattern))).toBe(50)
    expect(await codeOf({ ping: 1 })).toBeUndefined()
  })
})
