import { Worker, type Job } from 'bullmq'
import { Redis } from 'ioredis'
import type { Log } from '../server/platform/log.ts'
import type { Metrics } from '../server/platform/metrics.ts'
import { laneQueue } from '../server/platform/queue/queue.bullmq.ts'
import { lanes, type Asked, type Lane } from '../server/platform/queue/queue.ts'
import { newRequestId, ofRequest } from '../server/platform/request-id.ts'
import { troubleLog } from '../server/platform/trouble.ts'
import type { Services } from '../server/wiring.ts'
import { runners } from './jobs.ts'

/** A dead worker is noticed within two of these; BullMQ's own 30 s would make it a minute. */
const lockMs = 10_000

const concurrency: Record<Lane, number> = { main: 5, mail: 5 }

const byName = new Map(runners.map((runner) => [runner.kind.name, runner]))

type AskedJob = Job<Asked & object>

/** What it does, asks for and logs is of the request that asked for it. */
const ofItsRequest = <T>(job: AskedJob | undefined, act: () => T): T =>
  ofRequest(job?.data.request ?? newRequestId(), act)

async function run(job: AskedJob, services: Services, log: Log): Promise<void> {
  const runner = byName.get(job.name)
  if (runner === undefined) throw new Error(`Nobody does ${job.name}.`)
  const { request: _, ...payload } = job.data
  await runner.run(payload, services)
  log.debug({ job: job.id }, 'done')
}

/** How long the last attempt took. */
const secondsOf = ({ processedOn = 0, finishedOn = processedOn }: Job): number =>
  (finishedOn - processedOn) / 1_000

/** Works on every lane until closed; what is under way is finished first. */
export function startWorkers(options: {
  services: Services
  redisUrl: string
  log: Log
  prefix?: string
  metrics?: Metrics | undefined
}) {
  const { services, log, prefix = 'bull', metrics } = options
  const connection = new Redis(options.redisUrl, { maxRetriesPerRequest: null })
  const trouble = troubleLog(log)
  connection.on('error', (error) => trouble(error, 'the workers cannot reach Redis'))
  const workers = lanes.map(
    (lane) =>
      new Worker<Asked & object>(laneQueue(lane), (job) => ofItsRequest(job, () => run(job, services, log)), {
        connection,
        prefix,
        concurrency: concurrency[lane],
        lockDuration: lockMs,
        stalledInterval: lockMs / 2,
        maxStalledCount: 3,
      }),
  )
  for (const worker of workers) {
    worker.on('completed', (job) => metrics?.job(job.name, 'done', secondsOf(job)))
    worker.on('failed', (job) => job && metrics?.job(job.name, 'failed', secondsOf(job)))
    worker.on('failed', (job, error) =>
      ofItsRequest(job, () => log.warn({ job: job?.id, err: error }, 'a job failed')),
    )
    worker.on('error', (error) => trouble(error, 'a worker has trouble with Redis'))
  }
  return {
    async close() {
      await Promise.all(workers.map((worker) => worker.close()))
      connection.disconnect()
    },
  }
}
