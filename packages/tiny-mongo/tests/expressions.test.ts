import { Decimal128, Double, Long, ObjectId, type Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mongoUnderTest, type MongoUnderTest } from './mongo-under-test.ts'

let mongo: MongoUnderTest

beforeAll(async () => {
  mongo = await mongoUnderTest()
  await mongo.db.collection('one').insertOne({ a: 1 })
})
afterAll(() => mongo.close())

const compute = async (expression: unknown, vars: Document = {}): Promise<unknown> => {
  const [doc] = await mongo.db
    .collection('one')
    .aggregate([{ $project: { _id: 0, v: expression } }], { let: vars })
    .toArray()
  return doc!['v']
}

const expressions: [unknown, unknown][] = [
  [{ $add: [1, 2.5] }, 3.5],
  [{ $subtract: [new Date(10), 4] }, new Date(6)],
  [{ $multiply: [2, null] }, null],
  [{ $divide: [1, 4] }, 0.25],
  [{ $mod: [-7, 3] }, -1],
  [{ $round: [2.5] }, 2],
  [{ $trunc: [-2.7] }, -2],
  [{ $cond: [{ $gt: ['$nothing', null] }, 1, 2] }, 2],
  [{ $ifNull: ['$nothing', null, 'x'] }, 'x'],
  [{ $switch: { branches: [{ case: { $eq: ['$a', 1] }, then: 'one' }], default: 'other' } }, 'one'],
  [{ $let: { vars: { z: { $add: ['$a', 1] } }, in: { $multiply: ['$$z', 3] } } }, 6],
  [{ $map: { input: [1, 2], as: 'n', in: { $add: ['$$n', '$a'] } } }, [2, 3]],
  [{ $filter: { input: [1, 2, 3], cond: { $gte: ['$$this', 2] }, limit: 1 } }, [2]],
  [{ $reduce: { input: ['a', 'b'], initialValue: '', in: { $concat: ['$$value', '$$this'] } } }, 'ab'],
  [{ $arrayElemAt: [[1, 2, 3], -1] }, 3],
  [{ $slice: [[1, 2, 3], -2] }, [2, 3]],
  [
    {
      $setUnion: [
        [1, 2],
        [2, 3],
      ],
    },
    [1, 2, 3],
  ],
  [{ $in: [2, [1, 2]] }, true],
  [{ $mergeObjects: [{ a: 1 }, null, { b: 2 }] }, { a: 1, b: 2 }],
  [{ $objectToArray: { $literal: { k: 1 } } }, [{ k: 'k', v: 1 }]],
  [{ $arrayToObject: [[['x', 1]]] }, { x: 1 }],
  [{ $toString: new ObjectId('0123456789abcdef01234567') }, '0123456789abcdef01234567'],
  [{ $toInt: '12' }, 12],
  [{ $convert: { input: 'x', to: 'int', onError: -1 } }, -1],
  [{ $type: '$nothing' }, 'missing'],
  [{ $type: { $add: [new Double(1), 1] } }, 'double'],
  [{ $type: { $add: [Long.fromNumber(1), 1] } }, 'long'],
  [{ $type: { $sum: [1, Decimal128.fromString('1')] } }, 'decimal'],
  [{ $dateToString: { date: new Date(0), format: '%Y-%m-%d' } }, '1970-01-01'],
  [{ $dateToString: { date: new Date(0), format: '%H:%M', timezone: 'Asia/Shanghai' } }, '08:00'],
  [{ $year: new Date('2024-05-06') }, 2024],
  [{ $dateAdd: { startDate: new Date(0), unit: 'day', amount: 1 } }, new Date(86_400_000)],
  [{ $dateTrunc: { date: new Date('2024-05-06T10:11:12Z'), unit: 'month' } }, new Date('2024-05-01')],
  [{ $regexMatch: { input: 'abc', regex: '^A', options: 'i' } }, true],
  [{ $substrCP: ['中文字', 1, 1] }, '文'],
  [{ $strLenCP: '😀' }, 1],
  [{ $split: ['a,b', ','] }, ['a', 'b']],
  [{ $trim: { input: ' x ' } }, 'x'],
  [{ $getField: { field: 'a', input: '$$ROOT' } }, 1],
  [{ $sortArray: { input: [3, 1, 2], sortBy: 1 } }, [1, 2, 3]],
  [{ $max: [1, 5, 3] }, 5],
  [{ $allElementsTrue: [[true, 1]] }, true],
  ['$$given', 7],
]

describe('an expression computes what MongoDB computes', () => {
  it('whatever its operator', async () => {
    for (const [expression, result] of expressions) {
      expect([expression, await compute(expression, { given: 7 })]).toEqual([expression, result])
    }
  })
})
