import { Decimal128, ObjectId, type Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedOnly, foreign, mongoUnderTest, refusal, type MongoUnderTest } from './mongo-under-test.ts'

let mongo: MongoUnderTest

beforeAll(async () => {
  mongo = await mongoUnderTest()
  await mongo.db.collection('things').insertOne({ a: 1 })
})
afterAll(() => mongo.close())

const find = (filter: Document) => ({ find: 'things', filter })
const aggregate = (...pipeline: Document[]) => ({ aggregate: 'things', pipeline, cursor: {} })

const everywhere: [string, Document, number, string][] = [
  ['a command nobody knows', { frobnicate: 1 }, 59, 'CommandNotFound'],
  ['an unknown operator', find({ a: { $foo: 1 } }), 2, 'BadValue'],
  ['an unknown operator at the top', find({ $foo: 1 }), 2, 'BadValue'],
  ['$in without an array', find({ a: { $in: 1 } }), 2, 'BadValue'],
  ['$or without clauses', find({ $or: [] }), 2, 'BadValue'],
  ['a pattern that is none', find({ a: { $regex: '(' } }), 51091, 'Location51091'],
  ['a filter that is no document', { find: 'things', filter: 1 }, 14, 'TypeMismatch'],
  ['a negative limit', { find: 'things', limit: -1 }, 2, 'BadValue'],
  ['a hint at no index', { find: 'things', hint: 'nothing_1' }, 2, 'BadValue'],
  ['an unknown stage', aggregate({ $foo: 1 }), 40324, 'Location40324'],
  ['an unknown expression', aggregate({ $project: { a: { $foo: 1 } } }), 168, 'InvalidPipelineOperator'],
  ['an unknown accumulator', aggregate({ $group: { _id: 1, a: { $foo: 1 } } }), 15952, 'Location15952'],
  ['$group without _id', aggregate({ $group: { a: { $sum: 1 } } }), 15955, 'Location15955'],
  ['an empty $project', aggregate({ $project: {} }), 51272, 'Location51272'],
  ['a stage of two names', aggregate({ $limit: 1, $skip: 1 }), 40323, 'Location40323'],
  ['an undefined variable', aggregate({ $project: { a: '$$nope' } }), 17276, 'Location17276'],
  ['dividing by zero', aggregate({ $project: { a: { $divide: [1, 0] } } }), 2, 'BadValue'],
  ['a change stream on a standalone', aggregate({ $changeStream: {} }), 40573, 'Location40573'],
  ['indexes of no collection', { listIndexes: 'nowhere' }, 26, 'NamespaceNotFound'],
  ['a collection name with a dollar', { create: 'a$b' }, 73, 'InvalidNamespace'],
  [
    'an index without fields',
    { createIndexes: 'things', indexes: [{ key: {}, name: 'x' }] },
    67,
    'CannotCreateIndex',
  ],
]

/** What MongoDB has and this store refuses by name. */
const here: [string, Document, number][] = [
  ['$where', find({ $where: 'true' }), 238],
  ['$text', find({ $text: { $search: 'x' } }), 238],
  ['$near', find({ a: { $near: [1, 2] } }), 238],
  ['$geoWithin', find({ a: { $geoWithin: {} } }), 238],
  ['$function', aggregate({ $project: { a: { $function: { body: 'x', args: [], lang: 'js' } } } }), 238],
  ['$accumulator', aggregate({ $group: { _id: 1, a: { $accumulator: {} } } }), 238],
  ['$geoNear', aggregate({ $geoNear: {} }), 238],
  ['$search', aggregate({ $search: {} }), 238],
  ['mapReduce', { mapReduce: 'things' }, 115],
  ['a text index', { createIndexes: 'things', indexes: [{ key: { a: 'text' }, name: 'x' }] }, 238],
  ['a 2dsphere index', { createIndexes: 'things', indexes: [{ key: { a: '2dsphere' }, name: 'x' }] }, 238],
  ['a wildcard index', { createIndexes: 'things', indexes: [{ key: { '$**': 1 }, name: 'x' }] }, 238],
  ['a time series', { create: 'series', timeseries: { timeField: 'at' } }, 238],
  ['a view', { create: 'view', viewOn: 'things', pipeline: [] }, 238],
  ['a lookup by pipeline', aggregate({ $lookup: { from: 'x', pipeline: [], as: 'y' } }), 238],
  ['a capped collection', { create: 'capped', capped: true, size: 4096 }, 238],
  ['bits in a query', find({ a: { $bitsAllSet: 1 } }), 238],
  ['a schema beyond what is needed', find({ $jsonSchema: { properties: { a: { minimum: 2 } } } }), 238],
  ['a collation of another language', { ...find({}), collation: { locale: 'en', strength: 2 } }, 238],
  ['a clustered collection', { create: 'clustered', clusteredIndex: { key: { _id: 1 }, unique: true } }, 238],
]

/** What MongoDB has and nobody here uses: whoever does gives MONGODB_URL. */
const leftOut: [string, Document, number][] = [
  ...[
    '$graphLookup',
    '$bucket',
    '$bucketAuto',
    '$sortByCount',
    '$unionWith',
    '$setWindowFields',
    '$redact',
  ].map((stage): [string, Document, number] => [stage, aggregate({ [stage]: {} }), 40324]),
  ...['$sample', '$densify', '$fill', '$out', '$merge'].map((stage): [string, Document, number] => [
    stage,
    aggregate({ [stage]: {} }),
    40324,
  ]),
  ...'$map $filter $mod $abs $arrayElemAt $slice $let $reduce $setUnion $objectToArray $arrayToObject $toString $toInt $convert $dateToString $year $dateAdd $dateTrunc $regexMatch $substrCP $split $trim $getField $sortArray $allElementsTrue $zip $range $setField $dateFromString $bitAnd'
    .split(' ')
    .map((name): [string, Document, number] => [name, aggregate({ $project: { a: { [name]: 1 } } }), 168]),
  ['renameCollection', { renameCollection: 'x.things', to: 'x.somewhere' }, 59],
  ['collMod', { collMod: 'things' }, 59],
  ['a write to several collections', { bulkWrite: 1, ops: [], nsInfo: [] }, 59],
  [
    '$inc of a decimal',
    { update: 'things', updates: [{ q: {}, u: { $inc: { a: Decimal128.fromString('1') } } }] },
    238,
  ],
  ['$sum of decimals', aggregate({ $group: { _id: 1, a: { $sum: Decimal128.fromString('1') } } }), 238],
  ['$divide of decimals', aggregate({ $project: { a: { $divide: [Decimal128.fromString('1'), 2] } } }), 238],
  ['replSetGetStatus', { replSetGetStatus: 1 }, 59],
  ['$bit', { update: 'things', updates: [{ q: {}, u: { $bit: { a: { or: 1 } } } }] }, 9],
]

describe('what cannot be is refused with MongoDB’s code', () => {
  for (const [rule, command, code, codeName] of everywhere) {
    it(rule, async () => {
      const error = await refusal(mongo.db.command(command))
      expect([error['code'], error['codeName']]).toEqual([code, codeName])
    })
  }
  it('a transaction on a standalone', async () => {
    const session = mongo.client.startSession()
    const work = session.withTransaction(() => mongo.db.collection('things').insertOne({ b: 1 }, { session }))
    expect((await refusal(work))['message']).toMatch(/Transaction numbers|does not support retryable writes/)
    const raw = await refusal(
      mongo.db.command({ insert: 'things', documents: [{}], lsid: { id: new ObjectId() }, txnNumber: 1 }),
    )
    expect([raw['code'], raw['codeName']]).toEqual([20, 'IllegalOperation'])
    await session.endSession()
  })
  it('a document above 16 MiB', async () => {
    const c = mongo.db.collection('things')
    await c.insertOne({ _id: 'large' as never, a: 'x'.repeat(15 * 1024 * 1024) })
    expect(
      (await refusal(c.updateOne({ _id: 'large' as never }, { $set: { b: 'x'.repeat(2 * 1024 * 1024) } })))[
        'code'
      ],
    ).toBe(17419)
  })
  it('a document its collection’s validator does not accept', async () => {
    const c = await mongo.db.createCollection('valid', { validator: { n: { $gt: 0 } } })
    await c.insertOne({ n: 1 })
    expect((await refusal(c.insertOne({ n: 0 })))['code']).toBe(121)
    expect((await refusal(c.updateOne({ n: 1 }, { $set: { n: -1 } })))['code']).toBe(121)
    await c.insertOne({ n: 0 }, { bypassDocumentValidation: true })
  })
  it('an _id that is an array', async () => {
    expect((await refusal(mongo.db.collection('things').insertOne({ _id: [1] as never })))['code']).toBe(53)
  })
})

describe.skipIf(foreign)(`what this store does not have is refused by name${embeddedOnly}`, () => {
  for (const [name, command, code] of here) {
    it(name, async () => {
      const error = await refusal(mongo.db.command(command))
      expect([error['code'], (error['message'] as string).length > 0]).toEqual([code, true])
      expect(error['message']).toMatch(/not supported by the embedded store/)
    })
  }
})

describe.skipIf(foreign)(`what the store leaves to MongoDB it refuses by its code${embeddedOnly}`, () => {
  for (const [name, command, code] of leftOut) {
    it(name, async () => {
      const reply = await mongo.db.command(command).catch((error: unknown) => error as Document)
      const said = (reply['writeErrors'] as Document[] | undefined)?.[0] ?? reply
      expect(said['code']).toBe(code)
    })
  }
})

describe('databases and collections', () => {
  it('appear with their first document and are dropped', async () => {
    const db = mongo.db
    await db.collection('target').insertOne({ a: 1 })
    await db.collection('target').createIndex({ a: 1 })
    const names = async () => (await db.listCollections({}, { nameOnly: true }).toArray()).map((c) => c.name)
    expect(await names()).toContain('target')
    await db.collection('target').drop()
    expect(await names()).not.toContain('target')
    const { databases } = await db.admin().listDatabases({ nameOnly: true })
    expect(databases.map((d) => d.name)).toContain(db.databaseName)
  })
  it('made twice alike are the same', async () => {
    await mongo.db.createCollection('twice')
    await mongo.db.createCollection('twice')
    expect(await mongo.db.listCollections({ name: 'twice' }).toArray()).toHaveLength(1)
  })
  it('dropped while it is written to comes back empty', async () => {
    const c = mongo.db.collection('phoenix')
    await c.insertMany(Array.from({ length: 5000 }, (_, n) => ({ n })))
    await c.drop()
    await c.insertOne({ n: 1 })
    expect([await c.countDocuments(), await c.countDocuments({ n: { $gte: 0 } })]).toEqual([1, 1])
  })
})
