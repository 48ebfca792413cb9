import { createConnection, Schema, Types, type Connection } from 'mongoose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, refusal, type MongoUnderTest } from './mongo-under-test.ts'

let mongo: MongoUnderTest
let connection: Connection

beforeAll(async () => {
  mongo = await mongoUnderTest()
  connection = await createConnection(mongo.url).asPromise()
})
afterAll(async () => {
  await connection.close()
  await mongo.close()
})

interface Veteran {
  name: string
  station?: Types.ObjectId
  allowance?: Types.Decimal128
  marks?: Map<string, number>
  trainings: { _id?: Types.ObjectId; title?: string; hours?: number }[]
  big?: bigint
  file?: Buffer
  createdAt: Date
}

const makeModels = () => {
  const Station = connection.model(
    'Station',
    new Schema({ name: String, code: { type: String, unique: true } }),
  )
  const veteran = new Schema<Veteran>(
    {
      name: { type: String, required: true },
      station: { type: Schema.Types.ObjectId, ref: 'Station' },
      allowance: Schema.Types.Decimal128,
      marks: { type: Map, of: Number },
      trainings: [{ title: String, hours: Number }],
      big: BigInt,
      file: Buffer,
    },
    { timestamps: true, optimisticConcurrency: true },
  )
  veteran.index({ name: 1, createdAt: -1 })
  return { Station, Veteran: connection.model<Veteran>('Veteran', veteran) }
}

let made: ReturnType<typeof makeModels> | undefined
const models = () => (made ??= makeModels())

describe('mongoose runs unchanged', () => {
  it('schemas, populate, timestamps, Map, Decimal128, BigInt and Buffer', async () => {
    const { Station, Veteran } = models()
    const station = await Station.create({ name: '山腰', code: '350505001' })
    const created = await Veteran.create({
      name: '陈',
      station: station._id,
      allowance: Types.Decimal128.fromString('1200.50'),
      marks: new Map([['a', 1]]),
      big: 9007199254740993n,
      file: Buffer.from('x'),
    })
    const found = await Veteran.findById(created._id)
      .populate<{ station: { name: string } }>('station')
      .orFail()
    expect([
      found.station.name,
      String(found.allowance),
      found.marks!.get('a'),
      found.big,
      found.file!.toString(),
    ]).toEqual(['山腰', '1200.50', 1, 9007199254740993n, 'x'])
    expect(found.createdAt).toBeInstanceOf(Date)
    await Veteran.updateOne({ _id: created._id }, { $set: { 'marks.b': 2 } })
    expect((await Veteran.findById(created._id).orFail()).marks!.get('b')).toBe(2)
  })
  it('a unique index says 11000', async () => {
    const { Station } = models()
    await Station.init()
    await Station.create({ code: 'twice' })
    expect((await refusal(Station.create({ code: 'twice' })))['code']).toBe(11000)
  })
  it('optimistic concurrency lets one of two savers through', async () => {
    const { Veteran } = models()
    const { _id } = await Veteran.create({ name: '林' })
    const [one, two] = [await Veteran.findById(_id).orFail(), await Veteran.findById(_id).orFail()]
    one.name = '一'
    two.name = '二'
    const results = await Promise.allSettled([one.save(), two.save()])
    expect(results.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((results.find((r) => r.status === 'rejected') as PromiseRejectedResult).reason.name).toBe(
      'VersionError',
    )
  })
  it('arrays of documents are changed in place', async () => {
    const { Veteran } = models()
    const doc = await Veteran.create({
      name: '王',
      trainings: [
        { title: 'a', hours: 1 },
        { title: 'b', hours: 2 },
      ],
    })
    doc.trainings[1]!.hours = 5
    const trainings = doc.trainings as unknown as Types.DocumentArray<object>
    doc.trainings.push({ title: 'c', hours: 3 })
    trainings.pull(doc.trainings[0]!._id)
    await doc.save()
    const lean = await Veteran.findById(doc._id).lean().orFail()
    expect(lean.trainings.map((t) => [t.title, t.hours])).toEqual([
      ['b', 5],
      ['c', 3],
    ])
  })
  it('bulkWrite, bulkSave and insertMany', async () => {
    const { Veteran } = models()
    const result = await Veteran.bulkWrite([
      { insertOne: { document: { name: 'bulk1' } as never } },
      {
        updateOne: {
          filter: { name: 'bulk1' },
          update: { $set: { 'trainings.0': { title: 'x' } } } as never,
        },
      },
      {
        updateOne: {
          filter: { name: 'bulk2' },
          update: { $set: { marks: { z: 1 } } } as never,
          upsert: true,
        },
      },
    ])
    expect([result.insertedCount, result.modifiedCount, result.upsertedCount]).toEqual([1, 1, 1])
    const docs = await Veteran.insertMany([{ name: 's1' }, { name: 's2' }])
    docs.forEach((doc) => (doc.name += '!'))
    await Veteran.bulkSave(docs)
    expect(await Veteran.countDocuments({ name: /^s\d!$/ })).toBe(2)
  })
  it('findOneAndUpdate with the whole result, and upserting with timestamps', async () => {
    const { Veteran } = models()
    const result = await Veteran.findOneAndUpdate(
      { name: 'up' },
      { $set: { 'marks.q': 1 } },
      { upsert: true, returnDocument: 'after', includeResultMetadata: true },
    )
    expect([
      result.lastErrorObject!['updatedExisting'],
      result.value!.name,
      result.value!.createdAt instanceof Date,
    ]).toEqual([false, 'up', true])
  })
  it('cursors, sessions without transactions, aggregation and explain', async () => {
    const { Veteran } = models()
    await Veteran.deleteMany({})
    await Veteran.insertMany(Array.from({ length: 30 }, (_, i) => ({ name: `n${i % 3}` })))
    const session = await connection.startSession()
    let seen = 0
    for await (const doc of Veteran.find({}, null, { session }).cursor({ batchSize: 7 }))
      seen += doc.name ? 1 : 0
    await session.endSession()
    const groups = await Veteran.aggregate([
      { $group: { _id: '$name', n: { $sum: 1 } } },
      { $sort: { _id: 1 } },
    ])
    expect([seen, groups.map((g: { n: number }) => g.n)]).toEqual([30, [10, 10, 10]])
    expect(await Veteran.aggregate([{ $match: { name: 'n1' } }]).explain()).toBeTruthy()
  })
  it('syncIndexes finds nothing to do the second time', async () => {
    const { Veteran } = models()
    await Veteran.syncIndexes()
    expect(await Veteran.diffIndexes()).toEqual({ toDrop: [], toCreate: [] })
    expect(await Veteran.syncIndexes()).toEqual([])
  })
  it('an id is found whether given as text or as ObjectId', async () => {
    const { Veteran } = models()
    const { _id } = await Veteran.create({ name: 'id' })
    expect([
      (await Veteran.findById(String(_id)))?.name,
      (await Veteran.findOne({ _id: new Types.ObjectId(String(_id)) }))?.name,
    ]).toEqual(['id', 'id'])
  })
})
