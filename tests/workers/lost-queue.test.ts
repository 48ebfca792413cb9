import type { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FairRow } from '../../server/fairs/index.ts'
import type { NotificationRow } from '../../server/notifications/index.ts'
import { bullmqQueue, producerConnection } from '../../server/platform/queue/queue.bullmq.ts'
import type { Queue } from '../../server/platform/queue/queue.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { startWorkers } from '../../workers/start-workers.ts'
import { sweep } from '../../workers/sweep.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aCrowd } from '../support/a-crowd.ts'
import { aDraftFair, aFair } from '../support/a-fair.ts'
import { ownRedis, type OwnRedis } from '../support/own-redis.ts'
import { testServices, type TestServices } from '../support/test-services.ts'

const many = 230

let redis: OwnRedis
let queue: Queue
let client: Redis
let test: TestServices
let staff: Viewer
let workers: { close(): Promise<void> } | null = null
beforeAll(async () => {
  redis = await ownRedis()
  client = producerConnection(redis.url)
  client.on('error', () => undefined)
  test = await testServices(async ({ log }) => {
    queue = await bullmqQueue(client, log)
    return { redis: client, queue }
  })
  staff = (await aStaffMember(test.services)).viewer
  await aCrowd(test.services, many)
})
afterAll(async () => {
  await queue.close()
  client.disconnect()
  await test.platform.close()
  await redis.close()
})
beforeEach(() => test.platform.clock.set(new Date()))
afterEach(async () => {
  await workers?.close()
  workers = null
})

const work = () => {
  workers = startWorkers({ services: test.services, redisUrl: redis.url, log: test.platform.log })
}
const notices = () => test.platform.connection.collection<NotificationRow>('notifications')
const progress = async ({ _id }: FairRow) => {
  const [fair] = await test.services.fairs.byIds([_id])
  return test.services.fairs.announcementOf(fair as FairRow)
}
const wholly = { invited: many, complete: true, mailed: many }
const becomes = (fair: FairRow, state: object) =>
  expect.poll(() => progress(fair), { timeout: 60_000, interval: 100 }).toEqual(state)
/** The same with a sweep from time to time, as in the running product: what a connection lost that was about to break is asked again. */
const becomesSwept = (fair: FairRow, state: object) =>
  expect
    .poll(() => sweepLater().then(() => progress(fair)), { timeout: 60_000, interval: 2_000 })
    .toEqual(state)
/** A sweep after more time than any job may take to be noticed as lost. */
async function sweepLater(): Promise<void> {
  test.platform.clock.advance(301_000)
  await sweep(test.services, test.platform.log)
}
const reachable = () => expect.poll(() => client.status).toBe('ready')

describe('without any trouble', () => {
  it('an announcement invites and mails everybody', async () => {
    work()
    await becomes(await aFair(test.services, staff), wholly)
  })
})

describe('a queue that is away', () => {
  afterEach(async () => {
    redis.thaw()
    await redis.start()
    await reachable()
  })

  it('does not keep a fair from being announced; everybody is invited once it is back', async () => {
    const draft = await aDraftFair(test.services, staff)
    await redis.stop()
    const fair = await test.services.fairs.publish(staff, draft._id)
    expect(fair.state).toBe('PUBLISHED')
    await redis.start()
    await reachable()
    work()
    await becomesSwept(fair, wholly)
  })

  it('nor does one that hangs', async () => {
    const draft = await aDraftFair(test.services, staff)
    await redis.freeze()
    const fair = await test.services.fairs.publish(staff, draft._id)
    expect(fair.state).toBe('PUBLISHED')
    redis.thaw()
    await reachable()
    work()
    await becomesSwept(fair, wholly)
  })

  it('is not opened at all, rather than left half open', async () => {
    await redis.stop()
    const late = producerConnection(redis.url)
    late.on('error', () => undefined)
    await expect(bullmqQueue(late, test.platform.log)).rejects.toThrow()
    late.disconnect()
  })

  it('nor does a cancellation fail half-way', async () => {
    const fair = await aFair(test.services, staff)
    await redis.stop()
    expect((await test.services.fairs.cancel(staff, fair._id, '台风')).state).toBe('CANCELLED')
  })
})

describe('a queue that has been wiped', () => {
  it('is filled again from the records, however often: all are invited and mailed, nobody twice', async () => {
    const fair = await aFair(test.services, staff)
    await redis.wipe()
    work()
    await sweepLater()
    for (const share of [0.2, 0.5, 0.8]) {
      const reached = async () => (await progress(fair)).mailed >= many * share
      await expect.poll(reached, { timeout: 60_000, interval: 20 }).toBe(true)
      await redis.wipe()
      await sweepLater()
    }
    await becomes(fair, wholly)
    const recipients = (await notices().find({ subjectId: fair._id }).toArray()).map((row) => row.recipientId)
    expect(new Set(recipients).size).toBe(many)
    const attempts = await notices().countDocuments({ subjectId: fair._id, 'email.attempts': { $gt: 1 } })
    expect(attempts).toBe(0)
  })

  it('forgets no cancellation', async () => {
    const fair = await aFair(test.services, staff)
    const [somebody] = await test.platform.connection
      .collection('accounts')
      .find({ role: 'VETERAN' })
      .limit(1)
      .toArray()
    const viewer: Viewer = {
      id: String(somebody?._id),
      name: '甲',
      role: 'VETERAN',
      language: 'zh-CN',
      stationId: null,
      reach: null,
      phone: '+8615405000001',
    }
    await test.services.fairs.register(viewer, fair._id)
    await test.services.fairs.cancel(staff, fair._id, '台风')
    await redis.wipe()
    work()
    await sweepLater()
    const told = () =>
      notices().countDocuments({ subjectId: fair._id, kind: 'FAIR_CANCELLED', 'email.state': 'KEPT' })
    await expect.poll(told, { timeout: 30_000 }).toBe(1)
  })
})
