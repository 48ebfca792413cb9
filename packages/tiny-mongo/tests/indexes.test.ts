import type { Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedOnly, foreign, mongoUnderTest, refusal, type MongoUnderTest } from './mongo-under-test.ts'

let mongo: MongoUnderTest
let numbered = 0

beforeAll(async () => {
  mongo = await mongoUnderTest()
})
afterAll(() => mongo.close())

const people = async (count = 300) => {
  const c = mongo.db.collection<Document & { _id: number }>(`people${++numbered}`)
  await c.insertMany(
    Array.from({ length: count }, (_, i) => ({
      _id: i,
      email: `p${i}@x`,
      age: i % 50,
      town: `t${i % 7}`,
      tags: [`a${i % 3}`, `b${i % 11}`],
      deep: [{ n: i }, { n: -i }],
    })),
  )
  await c.createIndexes([
    { key: { email: 1 }, unique: true },
    { key: { town: 1, age: -1 } },
    { key: { tags: 1 } },
    { key: { 'deep.n': 1 } },
    { key: { age: 1 } },
  ])
  return c
}

interface Seen {
  stage: string
  index: string | undefined
  keys: number
  docs: number
  stages: string[]
}

const stagesOf = (plan: Document): string[] => [
  plan['stage'] as string,
  ...(plan['inputStage'] ? stagesOf(plan['inputStage'] as Document) : []),
]
const indexOf = (plan: Document): string | undefined =>
  (plan['indexName'] as string | undefined) ??
  (plan['inputStage'] ? indexOf(plan['inputStage'] as Document) : undefined)

const seen = (explained: Document): Seen => {
  const plan = explained['queryPlanner']['winningPlan'] as Document
  const stats = explained['executionStats'] as Document
  return {
    stage: plan['stage'] as string,
    index: indexOf(plan),
    keys: stats['totalKeysExamined'] as number,
    docs: stats['totalDocsExamined'] as number,
    stages: stagesOf(plan),
  }
}

describe.skipIf(foreign)(`a lookup by an index does not read the collection${embeddedOnly}`, () => {
  it('for equality, $in, a range and an order, says explain', async () => {
    const c = await people()
    const cases: [Document, Document | undefined, Partial<Seen>][] = [
      [{ _id: 5 }, undefined, { stage: 'IDHACK', keys: 1, docs: 1 }],
      [{ email: 'p7@x' }, undefined, { index: 'email_1', keys: 1, docs: 1 }],
      [{ email: { $in: ['p7@x', 'p8@x', 'nobody'] } }, undefined, { index: 'email_1', keys: 2, docs: 2 }],
      [{ age: { $gte: 48 } }, undefined, { index: 'age_1', keys: 12, docs: 12 }],
      [{ town: 't1', age: { $gt: 45 } }, { age: -1 }, { index: 'town_1_age_-1', stage: 'FETCH' }],
      [{ town: 't1' }, { age: 1 }, { index: 'town_1_age_-1', stage: 'FETCH' }],
      [{ tags: 'b3' }, undefined, { index: 'tags_1' }],
      [{ 'deep.n': -17 }, undefined, { index: 'deep.n_1', keys: 1, docs: 1 }],
      [{ email: /^p10/ }, undefined, { index: 'email_1', docs: 11 }],
      [{ town: 't1', email: 'p1@x' }, undefined, { index: 'email_1', docs: 1 }],
      [{}, undefined, { stage: 'COLLSCAN', docs: 300, keys: 0 }],
      [{ nothing: 1 }, { nothing: 1 }, { stage: 'SORT', stages: ['SORT', 'COLLSCAN'] }],
      [{ $or: [{ email: 'p1@x' }, { _id: 9 }] }, undefined, { stage: 'SUBPLAN', docs: 2 }],
    ]
    for (const [filter, sort, expected] of cases) {
      const found = seen(
        await c
          .find(filter)
          .sort(sort ?? {})
          .explain('executionStats'),
      )
      expect([filter, found]).toEqual([filter, expect.objectContaining(expected)])
    }
  })
  it('and gives the same documents as reading everything', async () => {
    const c = await people()
    const filters: Document[] = [
      { town: 't3', age: { $gte: 10, $lt: 20 } },
      { tags: { $in: ['b1', 'a2'] } },
      { 'deep.n': { $gt: 290 } },
      { 'deep.n': { $gt: 5, $lt: 8 } },
      { age: { $in: [3, 4] }, town: { $gt: 't2' } },
      { $or: [{ age: 3 }, { tags: 'b2' }] },
    ]
    for (const filter of filters) {
      const get = async (hint: Document) =>
        (await c.find(filter).hint(hint).sort({ _id: 1 }).toArray()).map((d) => d._id)
      const free = (await c.find(filter).toArray()).map((d) => d._id).sort((a, b) => a - b)
      expect([filter, free]).toEqual([filter, await get({ $natural: 1 })])
    }
  })
  it('is read in order and only as far as the limit', async () => {
    const c = await people()
    const found = seen(
      await c
        .find({ age: { $gte: 10 } })
        .sort({ age: 1 })
        .limit(5)
        .explain('executionStats'),
    )
    expect(found).toEqual(expect.objectContaining({ keys: 5, docs: 5, stages: ['LIMIT', 'FETCH', 'IXSCAN'] }))
  })
  it('an update, a count, a $match and a $lookup use it too', async () => {
    const c = await people()
    const explain = (command: Document) => mongo.db.command({ explain: command, verbosity: 'executionStats' })
    const update = await explain({
      update: c.collectionName,
      updates: [{ q: { email: 'p3@x' }, u: { $set: { a: 1 } } }],
    })
    const count = await explain({ count: c.collectionName, query: { email: 'p3@x' } })
    const match = await c
      .aggregate([{ $match: { email: 'p3@x' } }, { $group: { _id: 1 } }])
      .explain('executionStats')
    expect([seen(update).docs, seen(count).docs, seen(match['stages'][0].$cursor).docs]).toEqual([1, 1, 1])
  })
})

describe('a unique index', () => {
  it('refuses a duplicate as MongoDB does', async () => {
    const c = await people(3)
    const error = await refusal(c.insertOne({ _id: 9, email: 'p1@x' }))
    expect(error['message']).toBe(
      `E11000 duplicate key error collection: ${c.dbName}.${c.collectionName} index: email_1 dup key: { email: "p1@x" }`,
    )
    expect([error['code'], error['keyPattern'], error['keyValue']]).toEqual([
      11000,
      { email: 1 },
      { email: 'p1@x' },
    ])
    expect((await refusal(c.updateOne({ _id: 0 }, { $set: { email: 'p2@x' } })))['code']).toBe(11000)
    expect((await c.findOne({ email: 'p0@x' }))!._id).toBe(0)
  })
  it('lets one of fifty clients in', async () => {
    const c = mongo.db.collection(`race${++numbered}`)
    await c.createIndex({ place: 1 }, { unique: true })
    const clients = await Promise.all(Array.from({ length: 50 }, () => mongo.connect()))
    const tries = clients.map((client, i) =>
      client.db(c.dbName).collection(c.collectionName).insertOne({ place: 'one', i }),
    )
    const results = await Promise.allSettled(tries)
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1)
    expect(await c.countDocuments({ place: 'one' })).toBe(1)
    await Promise.all(clients.map((client) => client.close()))
  })
  it('counts missing as null, unless sparse or partial', async () => {
    const c = mongo.db.collection(`nulls${++numbered}`)
    await c.createIndex({ a: 1 }, { unique: true })
    await c.createIndex({ b: 1 }, { unique: true, sparse: true })
    await c.createIndex({ c: 1 }, { unique: true, partialFilterExpression: { live: true } })
    await c.insertOne({ c: 1 })
    expect((await refusal(c.insertOne({ c: 1 })))['keyValue']).toEqual({ a: null })
    await c.insertMany([
      { a: 1, c: 1 },
      { a: 2, c: 1, live: true },
    ])
    expect((await refusal(c.insertOne({ a: 3, c: 1, live: true })))['keyPattern']).toEqual({ c: 1 })
    expect(await c.countDocuments({ b: null })).toBe(3)
    expect(await c.countDocuments({ c: 1, live: true })).toBe(1)
  })
  it('over an array refuses an element twice in the collection but not twice in one document', async () => {
    const c = mongo.db.collection(`multi${++numbered}`)
    await c.createIndex({ a: 1 }, { unique: true })
    await c.insertOne({ a: [1, 1, 2] })
    expect((await refusal(c.insertOne({ a: [3, 2] })))['code']).toBe(11000)
    await c.insertOne({ a: [3] })
    expect((await refusal(c.updateMany({ a: 3 }, { $push: { a: 1 as never } })))['code']).toBe(11000)
  })
  it('is not built over duplicates, and leaves nothing behind', async () => {
    const c = await people(20)
    expect((await refusal(c.createIndex({ town: 1 }, { unique: true })))['code']).toBe(11000)
    expect((await c.indexes()).map((i) => i.name)).not.toContain('town_1')
  })
  it('tells very long values apart', async () => {
    const c = mongo.db.collection(`long${++numbered}`)
    await c.createIndex({ a: 1 }, { unique: true })
    const long = 'x'.repeat(5000)
    await c.insertMany([{ a: `${long}1` }, { a: `${long}2` }, { a: 'y' }])
    expect((await refusal(c.insertOne({ a: `${long}2` })))['code']).toBe(11000)
    expect(await c.countDocuments({ a: `${long}1` })).toBe(1)
    expect(await c.countDocuments({ a: { $gt: `${long}1` } })).toBe(2)
    expect((await c.find().sort({ a: -1 }).toArray()).map((d) => (d['a'] as string).at(-1))).toEqual([
      'y',
      '2',
      '1',
    ])
  })
})
