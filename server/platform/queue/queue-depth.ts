import { Queue as BullQueue } from 'bullmq'
import type { Redis } from 'ioredis'
import { laneQueue } from './queue.bullmq.ts'
import { lanes } from './queue.ts'

const states = ['waiting', 'prioritized', 'delayed', 'active', 'failed'] as const

/** How many jobs each lane holds in each state; nothing when Redis does not answer. */
export type QueueDepth = ReturnType<typeof openQueueDepth>

export function openQueueDepth(connection: Redis, prefix = 'bull') {
  const queues = lanes.map((lane) => ({
    lane,
    queue: new BullQueue(laneQueue(lane), { connection, prefix }),
  }))
  for (const { queue } of queues) queue.on('error', () => undefined)
  const depthOf = async ({ lane, queue }: (typeof queues)[number]) => {
    const counts = await queue.getJobCounts(...states).catch(() => ({}) as Record<string, number>)
    return states.flatMap((state) => {
      const jobs = counts[state]
      return jobs === undefined ? [] : [{ lane, state, jobs }]
    })
  }
  return async () => (await Promise.all(queues.map(depthOf))).flat()
}
