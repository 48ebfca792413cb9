import { type Document, Long } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, refusal, type MongoUnderTest } from './mongo-under-test.ts'

let mongo: MongoUnderTest

beforeAll(async () => {
  mongo = await mongoUnderTest()
  await mongo.db.collection('rows').insertMany(Array.from({ length: 1000 }, (_, n) => ({ n })))
})
afterAll(() => mongo.close())

const find = (more: Document = {}): Promise<Document> => mongo.db.command({ find: 'rows', ...more })

describe('a cursor', () => {
  it('gives batches of the size asked for, each document once, in order of insertion', async () => {
    const first = (await find({ batchSize: 300 }))['cursor'] as Document
    const second = await mongo.db.command({ getMore: first['id'], collection: 'rows', batchSize: 300 })
    const rest = await mongo.db.command({ getMore: first['id'], collection: 'rows' })
    const sizes = [first['firstBatch'], second['cursor'].nextBatch, rest['cursor'].nextBatch] as Document[][]
    expect(sizes.map((b) => b.length)).toEqual([300, 300, 400])
    expect(sizes.flat().map((d) => d['n'])).toEqual(Array.from({ length: 1000 }, (_, i) => i))
    expect(String(rest['cursor'].id)).toBe('0')
  })
  it('begins with 101 documents, or none when asked, and none is kept for a single batch', async () => {
    const id = async (more: Document) => {
      const { cursor } = await find(more)
      return [cursor.firstBatch.length, String(cursor.id) === '0']
    }
    expect(await id({})).toEqual([101, false])
    expect(await id({ batchSize: 0 })).toEqual([0, false])
    expect(await id({ batchSize: 5, singleBatch: true })).toEqual([5, true])
    expect(await id({ limit: 7 })).toEqual([7, true])
    expect(await id({ filter: { n: 4000 } })).toEqual([0, true])
  })
  it('that was killed, or never was, is not found', async () => {
    const { cursor } = await find({ batchSize: 2 })
    const killed = await mongo.db.command({ killCursors: 'rows', cursors: [cursor.id, Long.fromNumber(77)] })
    expect([killed['cursorsKilled'].length, killed['cursorsNotFound'].length]).toEqual([1, 1])
    const error = await refusal(mongo.db.command({ getMore: cursor.id, collection: 'rows' }))
    expect([error['code'], error['codeName']]).toEqual([43, 'CursorNotFound'])
  })
  it('belongs to its collection', async () => {
    const { cursor } = await find({ batchSize: 2 })
    expect((await refusal(mongo.db.command({ getMore: cursor.id, collection: 'others' })))['code']).toBe(13)
  })
  it('of large documents keeps each reply below 16 MiB', async () => {
    const big = mongo.db.collection('big')
    await big.insertMany(Array.from({ length: 6 }, () => ({ text: 'x'.repeat(5 * 1024 * 1024) })))
    const reply = await mongo.db.command({ find: 'big' })
    expect(reply['cursor'].firstBatch.length).toBeLessThan(4)
    expect(await big.find().toArray()).toHaveLength(6)
  })
  it('goes on while documents are written and removed', async () => {
    const c = mongo.db.collection('moving')
    await c.insertMany(Array.from({ length: 500 }, (_, n) => ({ n })))
    const seen = new Set<number>()
    for await (const doc of c.find().batchSize(10)) {
      expect(seen.has(doc['n'] as number)).toBe(false)
      seen.add(doc['n'] as number)
      await c.deleteOne({ n: (doc['n'] as number) + 100 })
    }
    for (let n = 0; n < 100; n++) expect(seen.has(n)).toBe(true)
    expect(seen.size).toBeLessThan(500)
  })
})

describe('counting and telling apart', () => {
  it('count, countDocuments and estimatedDocumentCount agree', async () => {
    const c = mongo.db.collection('rows')
    const query = { n: { $gte: 900 } }
    const counts = [
      await c.countDocuments(query),
      (await mongo.db.command({ count: 'rows', query }))['n'],
      await c.countDocuments(query, { skip: 10, limit: 50 }),
    ]
    expect([
      ...counts,
      await c.estimatedDocumentCount(),
      await mongo.db.collection('none').countDocuments(),
    ]).toEqual([100, 100, 50, 1000, 0])
  })
  it('distinct unfolds arrays, finds equal numbers equal, and sorts', async () => {
    const c = mongo.db.collection('distinct')
    await c.insertMany([{ a: [1, 2] }, { a: Long.fromNumber(2) }, { a: { b: 1 } }, { a: null }, {}])
    expect(await c.distinct('a')).toEqual([null, 1, 2, { b: 1 }])
    expect(await c.distinct('a.b')).toEqual([1])
  })
  it('maxTimeMS ends work that takes too long', async () => {
    const c = mongo.db.collection('slow')
    await c.insertMany(Array.from({ length: 20_000 }, (_, n) => ({ n, text: 'abc'.repeat(20) })))
    const slow = c
      .find(
        { $expr: { $gt: [{ $strLenCP: { $toUpper: { $concat: ['$text', '$text', '$text'] } } }, 1e9] } },
        { maxTimeMS: 1 },
      )
      .toArray()
    expect((await refusal(slow))['code']).toBe(50)
  })
})
