import type { Collection, Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, type MongoUnderTest } from './mongo-under-test.ts'

type Row = { _id: number; k: number; t: string; tags: number[]; n?: number | undefined }

let mongo: MongoUnderTest

beforeAll(async () => {
  mongo = await mongoUnderTest()
})
afterAll(() => mongo.close())

/** The same numbers in every run. */
const randomly = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return Math.floor((state / 4294967296) * below)
  }
}

interface Question {
  filter: Document
  holds(row: Row): boolean
}

const question = (random: (n: number) => number): Question => {
  const a = random(20)
  const b = a + random(10)
  const t = 'abcde'[random(5)]!
  const questions: Question[] = [
    { filter: { k: a }, holds: (r) => r.k === a },
    { filter: { k: { $gte: a, $lt: b } }, holds: (r) => r.k >= a && r.k < b },
    { filter: { t, k: { $gt: a } }, holds: (r) => r.t === t && r.k > a },
    { filter: { tags: a }, holds: (r) => r.tags.includes(a) },
    {
      filter: { tags: { $gt: a, $lt: a + 3 } },
      holds: (r) => r.tags.some((x) => x > a) && r.tags.some((x) => x < a + 3),
    },
    { filter: { k: { $in: [a, b, 99] } }, holds: (r) => [a, b, 99].includes(r.k) },
    { filter: { n: null }, holds: (r) => r.n === undefined },
    { filter: { $or: [{ k: a }, { t }] }, holds: (r) => r.k === a || r.t === t },
    { filter: { t: { $ne: t }, n: { $exists: true } }, holds: (r) => r.t !== t && r.n !== undefined },
    { filter: { tags: { $size: a % 4 } }, holds: (r) => r.tags.length === a % 4 },
    { filter: { _id: { $lte: a * 10 } }, holds: (r) => r._id <= a * 10 },
    { filter: { t: new RegExp(`^[${t}z]`) }, holds: (r) => r.t === t },
  ]
  return questions[random(questions.length)]!
}

const run = async (c: Collection<Row>, seed: number, steps: number): Promise<void> => {
  const random = randomly(seed)
  const model = new Map<number, Row>()
  const rows = (q: Question): Row[] => [...model.values()].filter(q.holds)
  let nextId = 0

  const insert = async (): Promise<void> => {
    const row: Row = {
      _id: nextId++,
      k: random(20),
      t: 'abcde'[random(5)]!,
      tags: Array.from({ length: random(4) }, () => random(20)),
    }
    if (random(2)) row.n = random(100)
    model.set(row._id, structuredClone(row))
    await c.insertOne(row)
  }
  const update = async (): Promise<void> => {
    const q = question(random)
    const by = random(5)
    const tag = random(20)
    const matched = rows(q)
    for (const row of matched) {
      row.n = (row.n ?? 0) + by
      if (!row.tags.includes(tag)) row.tags.push(tag)
      if (row.tags.length > 4) row.tags = []
    }
    const result = await c.updateMany(q.filter, { $inc: { n: by }, $addToSet: { tags: tag } })
    expect([q.filter, result.matchedCount]).toEqual([q.filter, matched.length])
    await c.updateMany({ 'tags.4': { $exists: true } }, { $set: { tags: [] } })
  }
  const move = async (): Promise<void> => {
    const q = question(random)
    const k = random(20)
    const found = await c.findOneAndUpdate(
      q.filter,
      { $set: { k }, $unset: { n: '' } },
      { sort: { k: -1, _id: 1 } },
    )
    const wanted = rows(q).sort((x, y) => y.k - x.k || x._id - y._id)[0]
    expect([q.filter, found?._id]).toEqual([q.filter, wanted?._id])
    if (!wanted) return
    wanted.k = k
    delete wanted.n
  }
  const remove = async (): Promise<void> => {
    const q = { filter: { _id: random(nextId + 1) }, holds: () => true }
    expect((await c.deleteOne(q.filter)).deletedCount).toBe(Number(model.delete(q.filter._id)))
  }
  const find = async (): Promise<void> => {
    const q = question(random)
    const [skip, limit, way] = [random(3), 1 + random(20), random(2) ? 1 : -1]
    const wanted = rows(q)
      .sort((x, y) => (x.k - y.k) * way || x._id - y._id)
      .slice(skip, skip + limit)
    const found = await c
      .find(q.filter)
      .sort({ k: way as 1, _id: 1 })
      .skip(skip)
      .limit(limit)
      .toArray()
    expect([q.filter, found]).toEqual([q.filter, wanted])
    expect(await c.countDocuments(q.filter)).toBe(rows(q).length)
  }
  const actions = [insert, insert, insert, update, move, remove, find, find]
  for (let i = 0; i < steps; i++) await actions[random(actions.length)]!()
  expect(await c.find().sort({ _id: 1 }).toArray()).toEqual([...model.values()].sort((x, y) => x._id - y._id))
}

describe('a thousand random operations leave what a plain model holds', () => {
  it('without indexes', () => run(mongo.db.collection<Row>('plain'), 1, 500))
  it('with indexes', async () => {
    const c = mongo.db.collection<Row>('indexed')
    await c.createIndexes([
      { key: { k: 1, _id: 1 } },
      { key: { t: 1, k: -1 } },
      { key: { tags: 1 } },
      { key: { n: 1 }, sparse: true },
    ])
    await run(c, 2, 500)
  })
})
