import { Queue as BullQueue, type ConnectionOptions } from 'bullmq'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FairRow } from '../../server/fairs/index.ts'
import type { NotificationRow } from '../../server/notifications/index.ts'
import { bullmqQueue, laneQueue } from '../../server/platform/queue/queue.bullmq.ts'
import { lanes, type Queue } from '../../server/platform/queue/queue.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { sweep } from '../../workers/sweep.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aCrowd } from '../support/a-crowd.ts'
import { aFair } from '../support/a-fair.ts'
import { mailServer, type MailServer } from '../support/mail-server.ts'
import { ownRedis, type OwnRedis } from '../support/own-redis.ts'
import { testServices, type TestServices } from '../support/test-services.ts'
import { workerProcess, type WorkerProcess } from '../support/worker-process.ts'

const many = 400
/** Mails that one worker process sends at once. */
const inFlight = 5

let redis: OwnRedis
let server: MailServer
let queue: Queue
let client: Redis
let test: TestServices
let staff: Viewer
let bull: BullQueue[]
const workers: WorkerProcess[] = []
beforeAll(async () => {
  redis = await ownRedis()
  server = await mailServer(20)
  client = new Redis(redis.url, { maxRetriesPerRequest: null })
  test = await testServices(async ({ log }) => {
    queue = await bullmqQueue(client, log)
    return { redis: client, queue }
  })
  staff = (await aStaffMember(test.services)).viewer
  const connection = client as ConnectionOptions
  bull = lanes.map((lane) => new BullQueue(laneQueue(lane), { connection }))
})
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill()))
  await Promise.all([queue, ...bull].map((each) => each.close()))
  client.disconnect()
  await test.platform.close()
  await server.close()
  await redis.close()
})

async function start(): Promise<void> {
  const env = {
    MONGODB_URL: test.platform.mongodbUrl,
    REDIS_URL: redis.url,
    SMTP_URL: server.url,
    DATA_FOLDER: test.platform.dataFolder,
    SECRET_KEY: 'a test key of more than thirty-two characters',
  }
  workers.push(await workerProcess(env))
}

const notices = () => test.platform.connection.collection<NotificationRow>('notifications')
const inState = (...states: NotificationRow['email']['state'][]) =>
  notices().countDocuments({ 'email.state': { $in: states } })
const until = (question: () => Promise<boolean>) =>
  expect.poll(question, { timeout: 90_000, interval: 50 }).toBe(true)

const lanesIdle = async () => {
  const counts = await Promise.all(bull.map((lane) => lane.getJobCounts('active', 'waiting', 'delayed')))
  return counts.flatMap(Object.values).every((count) => count === 0)
}

/** Until every mail has left: whenever the workers rest, as if the leases of the dead had passed and a sweep came by. */
async function allHaveLeft(): Promise<void> {
  await until(lanesIdle)
  while ((await inState('PLANNED', 'SENDING')) > 0 || (await notices().estimatedDocumentCount()) < many) {
    await notices().updateMany({ 'email.state': 'SENDING' }, { $set: { 'email.dueAt': new Date(0) } })
    test.platform.clock.advance(301_000)
    await sweep(test.services, test.platform.log)
    await until(lanesIdle)
  }
}

describe('workers killed again and again in the middle of an announcement', () => {
  it('lose nobody, invite nobody twice, and send no mail twice; of those under way at a kill it says that nobody knows', async () => {
    const addresses = await aCrowd(test.services, many)
    await Promise.all([start(), start(), start()])
    const fair = await aFair(test.services, staff)
    await until(async () => (await notices().estimatedDocumentCount()) >= 100)
    const kills = 4
    for (let killed = 0; killed < kills; killed += 1) {
      if (workers.length === 0) await Promise.all([start(), start()])
      const mark = server.arrived.length + 10 + Math.floor(Math.random() * 50)
      await until(async () => server.arrived.length >= Math.min(mark, many - 100))
      await workers.shift()?.kill()
    }
    await allHaveLeft()
    const [now] = (await test.services.fairs.byIds([fair._id])) as [FairRow]
    const unknown = await notices()
      .find({ 'email.state': 'FAILED', 'email.reason': /^unknown whether sent/ })
      .toArray()
    expect(unknown.length).toBeLessThanOrEqual(kills * inFlight)
    expect(await test.services.fairs.announcementOf(now)).toEqual({
      invited: many,
      complete: true,
      mailed: many - unknown.length,
    })
    const idsOf = new Map<string, string[]>()
    for (const { to, messageId } of server.arrived) {
      const address = [to].flat()[0]?.text ?? ''
      idsOf.set(address, [...(idsOf.get(address) ?? []), messageId ?? ''])
    }
    for (const ids of idsOf.values()) expect(ids).toHaveLength(1)
    const arrived = new Set(server.arrived.map(({ messageId }) => messageId))
    const neverCame = addresses.filter((address) => !idsOf.has(address))
    expect(neverCame).toHaveLength(
      unknown.filter(({ _id }) => !arrived.has(`<${_id}@rongqiao.invalid>`)).length,
    )
  }, 240_000)

  it('end by themselves when they are told to', async () => {
    await start()
    const last = workers.pop() as WorkerProcess
    expect(await last.end()).toBe(0)
  })
})
