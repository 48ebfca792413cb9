import type { Collection, Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, refusal, type MongoUnderTest } from './mongo-under-test.ts'

let mongo: MongoUnderTest
let numbered = 0

type Row = { _id: number } & Document

beforeAll(async () => {
  mongo = await mongoUnderTest()
})
afterAll(() => mongo.close())

const holding = async (docs: Document[]): Promise<Collection<Row>> => {
  const c = mongo.db.collection<Row>(`queries${++numbered}`)
  await c.insertMany(docs.map((doc, i) => ({ _id: i, ...doc })))
  return c
}

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
