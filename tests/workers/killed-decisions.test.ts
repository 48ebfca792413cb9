import { Queue as BullQueue } from 'bullmq'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NotificationRow } from '../../server/notifications/index.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { bullmqQueue, laneQueue } from '../../server/platform/queue/queue.bullmq.ts'
import type { Queue } from '../../server/platform/queue/queue.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { submitted } from '../../server/verification/index.ts'
import { sweep } from '../../workers/sweep.ts'
import { aProof } from '../support/a-proof.ts'
import { aStaffMember } from '../support/a-account.ts'
import { ownRedis, type OwnRedis } from '../support/own-redis.ts'
import { testServices, type TestServices } from '../support/test-services.ts'
import { workerProcess, type WorkerProcess } from '../support/worker-process.ts'

const many = 400

let redis: OwnRedis
let queue: Queue
let client: Redis
let bull: BullQueue
let test: TestServices
let staff: Viewer
let worker: WorkerProcess | undefined
beforeAll(async () => {
  redis = await ownRedis()
  client = new Redis(redis.url, { maxRetriesPerRequest: null })
  test = await testServices(async ({ log }) => {
    queue = await bullmqQueue(client, log)
    return { redis: client, queue }
  })
  bull = new BullQueue(laneQueue('main'), { connection: client })
  staff = (await aStaffMember(test.services)).viewer
})
afterAll(async () => {
  await worker?.kill()
  await bull.close()
  await queue.close()
  client.disconnect()
  await test.platform.close()
  await redis.close()
})

const start = async () => {
  worker = await workerProcess({
    MONGODB_URL: test.platform.mongodbUrl,
    REDIS_URL: redis.url,
    DATA_FOLDER: test.platform.dataFolder,
    SECRET_KEY: 'a test key of more than thirty-two characters',
  })
}
const owing = () =>
  test.platform.connection.collection('veterans').countDocuments({ decisionOwed: { $exists: true } })
const notices = () => test.platform.connection.collection<NotificationRow>('notifications')

describe('decisions whose worker is killed and whose queue is wiped', () => {
  it('are each notified once, and nothing is owed in the end', async () => {
    const files = await test.services.veterans.createMany(
      Array.from({ length: many }, () => ({
        accountId: newObjectId(),
        name: '陈建国',
        verification: submitted(new Date()),
        proofs: [aProof('DISCHARGE_CERTIFICATE')],
      })),
    )
    await Promise.all(files.map(({ _id }) => test.services.veterans.verifyVeteran(staff, _id)))
    expect(await owing()).toBe(many)
    await start()
    await expect.poll(async () => many - (await owing()), { timeout: 60_000, interval: 2 }).toBeGreaterThan(5)
    await worker?.kill()
    const left = await owing()
    expect(left).toBeGreaterThan(0)
    await bull.obliterate({ force: true })
    await start()
    // Past the longest pause too: a worker that ran for long, on a busy machine, may have swept itself.
    test.platform.clock.advance(3_600_000)
    await sweep(test.services, test.platform.log)
    await expect.poll(owing, { timeout: 60_000, interval: 50 }).toBe(0)
    const recipients = (await notices().find({ kind: 'VERIFICATION_DECIDED' }).toArray()).map(
      ({ recipientId }) => recipientId,
    )
    expect(recipients.toSorted()).toEqual(files.map(({ accountId }) => accountId).toSorted())
  })
})
