import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FairRow } from '../../server/fairs/index.ts'
import type { NotificationRow } from '../../server/notifications/index.ts'
import { bullmqQueue } from '../../server/platform/queue/queue.bullmq.ts'
import type { Queue } from '../../server/platform/queue/queue.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { sweep } from '../../workers/sweep.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aCrowd } from '../support/a-crowd.ts'
import { aFair } from '../support/a-fair.ts'
import { mailServer, type MailServer } from '../support/mail-server.ts'
import { ownRedis, type OwnRedis } from '../support/own-redis.ts'
import { testServices, type TestServices } from '../support/test-services.ts'
import { workerProcess, type WorkerProcess } from '../support/worker-process.ts'

const many = 800
/** Mails that one worker process sends at once. */
const inFlight = 5

let redis: OwnRedis
let server: MailServer
let queue: Queue
let client: Redis
let test: TestServices
let staff: Viewer
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
})
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill()))
  await queue.close()
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
const kill = async () => workers.shift()?.kill()

const notices = () => test.platform.connection.collection<NotificationRow>('notifications')
const inState = (...states: NotificationRow['email']['state'][]) =>
  notices().countDocuments({ 'email.state': { $in: states } })
const until = (question: () => Promise<boolean>) =>
  expect.poll(question, { timeout: 90_000, interval: 50 }).toBe(true)

/** As if the leases of dead senders had passed, and a sweep come by. */
async function afterTheirLeases(): Promise<void> {
  await notices().updateMany({ 'email.state': 'SENDING' }, { $set: { 'email.dueAt': new Date(0) } })
  await sweep(test.services, test.platform.log)
}

describe('workers killed again and again in the middle of an announcement', () => {
  it('lose nobody, invite nobody twice, and send no mail twice but those under way at a kill, under the same id', async () => {
    const addresses = await aCrowd(test.services, many)
    await Promise.all([start(), start()])
    const fair = await aFair(test.services, staff)
    await until(async () => (await notices().estimatedDocumentCount()) >= 100)
    let kills = 0
    for (let round = 1; round <= 4; round += 1) {
      const mark = server.arrived.length + 20 + Math.floor(Math.random() * 60)
      await until(async () => server.arrived.length >= Math.min(mark, many - 50))
      await kill()
      kills += 1
      if (round === 2) {
        await kill()
        kills += 1
        await start()
      }
      await start()
    }
    await until(async () => (await inState('PLANNED')) === 0 && (await notices().countDocuments({})) === many)
    await until(async () => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await afterTheirLeases()
      return (await inState('PLANNED', 'SENDING')) === 0
    })
    const [now] = (await test.services.fairs.byIds([fair._id])) as [FairRow]
    expect(await test.services.fairs.announcementOf(now)).toEqual({
      invited: many,
      complete: true,
      mailed: many,
    })
    const idsOf = new Map<string, string[]>()
    for (const { to, messageId } of server.arrived) {
      const address = [to].flat()[0]?.text ?? ''
      idsOf.set(address, [...(idsOf.get(address) ?? []), messageId ?? ''])
    }
    expect([...idsOf.keys()].toSorted()).toEqual(addresses.toSorted())
    for (const ids of idsOf.values()) expect(new Set(ids).size).toBe(1)
    expect(server.arrived.length - many).toBeLessThanOrEqual(kills * inFlight)
  }, 150_000)

  it('end by themselves when they are told to', async () => {
    await start()
    const last = workers.pop() as WorkerProcess
    expect(await last.end()).toBe(0)
  })
})
