import { Queue as BullQueue, type JobsOptions } from 'bullmq'
import { Redis } from 'ioredis'
import { platformErrors } from '../errors.ts'
import type { Log } from '../log.ts'
import { newRequestId, requestId } from '../request-id.ts'
import { troubleLog } from '../trouble.ts'
import { lanes, type Lane, type Queue } from './queue.ts'

/** Finished jobs are kept this long, in seconds, so that a repeated ask within it is recognised. */
const keepFinished = 24 * 3_600

const options: JobsOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: { age: keepFinished, count: 50_000 },
  removeOnFail: { age: 14 * keepFinished },
}

/** A request waits so long for a Redis that hangs, in ms; those that come then do not wait at all until it answers again. */
const longestWait = 1_000

/** A connection that fails fast: a request never waits for a Redis that is away. */
export const producerConnection = (url: string): Redis =>
  new Redis(url, {
    maxRetriesPerRequest: null,
    enableOfflineQueue: false,
    lazyConnect: true,
    commandTimeout: longestWait,
    socketTimeout: longestWait,
  })

/** The name of a lane's queue in Redis. */
export const laneQueue = (lane: Lane): string => `rongqiao-${lane}`

/** BullMQ refuses colons. */
const jobId = (name: string, key: string): string => `${name}-${key}`.replaceAll(':', '-')

export async function bullmqQueue(connection: Redis, log: Log, prefix = 'bull'): Promise<Queue> {
  if (connection.status === 'wait') await connection.connect()
  const open = (lane: Lane) => new BullQueue(laneQueue(lane), { connection, prefix })
  const queues = new Map(lanes.map((lane) => [lane, open(lane)]))
  const trouble = troubleLog(log)
  for (const queue of queues.values()) queue.on('error', (error) => trouble(error, 'queue'))
  // A queue whose first words with Redis fail stays broken for ever: then this process had better not start.
  await Promise.all([...queues.values()].map((queue) => queue.waitUntilReady()))
  const refuse = (error: unknown): never => {
    trouble(error, 'the queue refused a job')
    throw platformErrors.unavailable()
  }
  return {
    async askMany(kind, asks) {
      const request = requestId() ?? newRequestId()
      const jobs = asks.map(({ payload, key }) => ({
        name: kind.name,
        data: { ...payload, request },
        opts: { ...options, jobId: jobId(kind.name, key) },
      }))
      for (let at = 0; at < jobs.length; at += 1_000)
        await queues
          .get(kind.lane)
          ?.addBulk(jobs.slice(at, at + 1_000))
          .catch(refuse)
    },
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()))
    },
  }
}
