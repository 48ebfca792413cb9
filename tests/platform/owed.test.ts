import { Queue as BullQueue } from 'bullmq'
import type { Model } from 'mongoose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newObjectId } from '../../server/platform/ids.ts'
import { indexOwed, owedJob, owedMark, owedWork, type OwedMark } from '../../server/platform/queue/owed.ts'
import { laneQueue } from '../../server/platform/queue/queue.bullmq.ts'
import { recordSchema } from '../../server/platform/schema.ts'
import { stagesOf } from '../support/query-plan.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'
import { watchedQueue, type WatchedQueue } from '../support/watched-queue.ts'

interface Letter {
  readonly _id: string
  readonly text: string
  readonly version: number
  readonly postOwed?: OwedMark
}

const patienceMs = 60_000
const post = owedJob('post-letter', patienceMs)

let platform: TestPlatform
let letters: Model<Letter>
let queue: WatchedQueue
let posting: ReturnType<typeof workOf>
const workOf = (rows: Model<Letter>) =>
  owedWork(rows, 'postOwed', post)({ queue, clock: platform.clock, log: platform.log })

beforeAll(async () => {
  platform = await testPlatform()
  queue = watchedQueue(platform.queue)
  const schema = recordSchema<Letter>('letters', {
    _id: { type: String, required: true },
    text: { type: String, required: true },
    version: { type: Number, required: true },
    postOwed: owedMark,
  })
  indexOwed(schema, 'postOwed')
  letters = platform.connection.model<Letter>('Letter', schema)
  await letters.createIndexes()
  posting = workOf(letters)
})
afterAll(() => platform.close())
beforeEach(async () => {
  queue.asked = []
  queue.away = false
  platform.clock.set('2026-11-25T01:00:00Z')
  await letters.deleteMany({})
})

/** Writes the letter's next version with its mark, in one write. */
async function write(_id: string, version = 1): Promise<{ _id: string; version: number }> {
  await letters.updateOne(
    { _id },
    { $set: { text: `as of ${version}`, version, ...posting.mark(version) } },
    { upsert: true },
  )
  return { _id, version }
}
const markOf = async (_id: string) => (await letters.findOne({ _id }).lean<Letter>())?.postOwed
const keys = () => queue.asked.map(({ key }) => key)
const later = (ms: number) => platform.clock.advance(ms)

describe('owed work', () => {
  it('is asked for once, by id and version', async () => {
    await posting.ask([await write('a', 7)])
    expect(queue.asked).toEqual([{ name: 'post-letter', payload: { id: 'a', version: 7 }, key: 'a-7' }])
    expect(await markOf('a')).toEqual({ version: 7, dueAt: new Date('2026-11-25T01:01:00Z') })
  })

  it('that was done is not asked for again, and doing it twice is no error', async () => {
    await posting.ask([await write('a')])
    await posting.done({ id: 'a', version: 1 })
    await posting.done({ id: 'a', version: 1 })
    await posting.done({ id: 'not there', version: 1 })
    later(patienceMs * 100)
    expect(await posting.askAgain()).toBe(0)
    expect(await markOf('a')).toBeUndefined()
    expect(keys()).toEqual(['a-1'])
  })

  it('is left in peace while its job may still be under way', async () => {
    await posting.ask([await write('a')])
    later(patienceMs - 1)
    expect(await posting.askAgain()).toBe(0)
    later(1)
    expect(await posting.askAgain()).toBe(1)
  })
})

describe('work that was lost', () => {
  it('between the write and the asking is found by its mark alone', async () => {
    await write('a')
    later(patienceMs)
    await posting.askAgain()
    expect(queue.asked).toMatchObject([{ name: 'post-letter', payload: { id: 'a', version: 1 } }])
  })

  it('because the queue was away does not fail the change, and is asked for by the sweep', async () => {
    queue.away = true
    await expect(posting.ask([await write('a')])).resolves.toBeUndefined()
    queue.away = false
    later(patienceMs)
    await posting.askAgain()
    expect(queue.asked).toHaveLength(1)
  })

  it('in the queue comes back under a new key, as BullMQ ignores one that it has seen', async () => {
    const bull = new BullQueue(laneQueue('main'), { connection: platform.redis, prefix: platform.prefix })
    const letter = await write(newObjectId())
    await posting.ask([letter])
    await bull.obliterate({ force: true })
    later(patienceMs)
    await posting.askAgain()
    await posting.ask([letter])
    const jobs = await bull.getJobs()
    expect(jobs.map(({ data }) => data as object)).toEqual(
      Array.from({ length: 2 }, () => ({ id: letter._id, version: 1, request: expect.any(String) })),
    )
    await bull.obliterate({ force: true })
    await bull.close()
  })

  it('and lost again is asked for again and again, ever more rarely, at last every ten minutes', async () => {
    await write('a')
    const pauses: number[] = []
    for (let asked = 0, waited = 0; pauses.length < 7; waited += 1) {
      later(10_000)
      asked = await posting.askAgain()
      if (asked === 0) continue
      pauses.push((waited + 1) * 10)
      waited = -1
    }
    expect(pauses).toEqual([60, 60, 120, 240, 480, 600, 600])
    expect(new Set(keys()).size).toBe(7)
  })

  it('waits for the next sweep when the queue is still away', async () => {
    await write('a')
    later(patienceMs)
    queue.away = true
    await expect(posting.askAgain()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    queue.away = false
    expect(await posting.askAgain()).toBe(1)
  })

  it('is asked for by several sweeps at one moment under one key', async () => {
    await write('a')
    later(patienceMs)
    await Promise.all([1, 2, 3].map(() => workOf(letters).askAgain()))
    expect(new Set(keys()).size).toBe(1)
    expect(await markOf('a')).toMatchObject({ repeats: 1 })
  })

  it('is asked for the longest waiting first, up to a thousand in one round', async () => {
    const many = Array.from({ length: 1_010 }, (_, at) => ({
      _id: String(at).padStart(4, '0'),
      text: 'x',
      version: 1,
      postOwed: { version: 1, dueAt: new Date(platform.clock().getTime() - at) },
    }))
    await letters.insertMany(many)
    expect(await posting.askAgain()).toBe(1_000)
    expect(queue.asked[0]?.payload).toMatchObject({ id: '1009' })
    expect(await posting.askAgain()).toBe(10)
  })
})

describe('a mark', () => {
  it('of a later change is not taken away by the work of an earlier one', async () => {
    await write('a', 1)
    await write('a', 2)
    await posting.done({ id: 'a', version: 1 })
    expect(await markOf('a')).toMatchObject({ version: 2 })
    await posting.done({ id: 'a', version: 2 })
    expect(await markOf('a')).toBeUndefined()
  })

  it('put anew begins anew: it is asked for after the first patience again', async () => {
    await write('a')
    later(patienceMs)
    await posting.askAgain()
    await write('a', 2)
    expect(await markOf('a')).not.toHaveProperty('repeats')
    later(patienceMs)
    queue.asked = []
    await posting.askAgain()
    expect(queue.asked).toMatchObject([{ payload: { id: 'a', version: 2 } }])
  })

  it.each([
    ['done', () => posting.done({ id: 'a', version: 1 }), undefined],
    ['put anew', () => write('a', 2), { version: 2, dueAt: new Date('2026-11-25T01:02:00Z') }],
  ])('that is %s while the sweep asks is left as it then is', async (_, meanwhile, expected) => {
    await write('a')
    later(patienceMs)
    const interrupted = {
      ...queue,
      askMany: async () => {
        await meanwhile()
      },
    }
    const { clock, log } = platform
    await owedWork(letters, 'postOwed', post)({ queue: interrupted, clock, log }).askAgain()
    expect(await markOf('a')).toEqual(expected)
  })

  it('is found through its index, which holds no record that owes nothing', async () => {
    const filter = { 'postOwed.dueAt': { $lte: platform.clock() } }
    const stages = await stagesOf(platform.connection, 'letters', filter, { 'postOwed.dueAt': 1 })
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('SORT')
    await letters.insertMany([{ _id: 'nothing owed', text: 'x', version: 1 }])
    await write('a')
    later(patienceMs)
    const due = { 'postOwed.dueAt': { $lte: platform.clock() } }
    const explained = await platform.connection.collection('letters').find(due).explain('executionStats')
    expect((explained as { executionStats: object }).executionStats).toMatchObject({ totalDocsExamined: 1 })
  })
})
