import type { Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, foreign, refusal, type MongoUnderTest } from './mongo-under-test.ts'

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

describe('index specifications', () => {
  it('that contradict are refused with MongoDB’s codes', async () => {
    const c = await people(1)
    expect((await refusal(c.createIndex({ email: 1 })))['code']).toBeOneOf([85, 86])
    expect((await refusal(c.createIndex({ zip: 1 }, { name: 'email_1' })))['code']).toBe(86)
    expect((await refusal(c.dropIndex('nothing')))['code']).toBe(27)
    expect((await refusal(c.dropIndex('_id_')))['code']).toBe(72)
    expect((await refusal(c.createIndex({ a: 1, b: 1 }, { expireAfterSeconds: 5 })))['code']).toBe(67)
    expect(await c.createIndex({ age: 1 })).toBe('age_1')
  })
  it('two arrays in one compound index are refused', async () => {
    const c = mongo.db.collection(`parallel${++numbered}`)
    await c.createIndex({ a: 1, b: 1 })
    expect((await refusal(c.insertOne({ a: [1], b: [2] })))['code']).toBe(171)
  })
  it('are listed, hidden from no one, and gone when dropped', async () => {
    const c = await people(1)
    await c.dropIndex('tags_1')
    expect((await c.indexes()).map((i) => i.name)).toEqual([
      '_id_',
      'email_1',
      'town_1_age_-1',
      'deep.n_1',
      'age_1',
    ])
    await c.dropIndexes()
    expect((await c.indexes()).map((i) => i.name)).toEqual(['_id_'])
  })
  it('with a time to live forget documents', async () => {
    const c = mongo.db.collection<{ _id: number; at: Date }>(`ttl${++numbered}`)
    await c.createIndex({ at: 1 }, { expireAfterSeconds: 3600 })
    await c.insertMany([
      { _id: 1, at: new Date(Date.now() - 7_200_000) },
      { _id: 2, at: new Date() },
      { _id: 3, at: new Date(Date.now() - 600_000) },
    ])
    if (!foreign) await expect.poll(() => c.countDocuments()).toBe(2)
  })
  it('built while others write hold what they wrote', async () => {
    const c = mongo.db.collection(`build${++numbered}`)
    await c.insertMany(Array.from({ length: 20_000 }, (_, n) => ({ n })))
    const building = c.createIndex({ n: 1 })
    await Promise.all(Array.from({ length: 50 }, (_, i) => c.updateOne({ n: i }, { $set: { n: -i - 1 } })))
    await building
    expect(await c.countDocuments({ n: { $lt: 0 } }, { hint: 'n_1' })).toBe(50)
    expect(await c.countDocuments({ n: { $gte: 0 } }, { hint: 'n_1' })).toBe(19_950)
  })
})
