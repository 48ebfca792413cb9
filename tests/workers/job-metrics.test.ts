import { describe, expect } from 'vitest'
import { deliverMail } from '../../server/notifications/index.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { createMetrics } from '../../server/platform/metrics.ts'
import { jobKind } from '../../server/platform/queue/queue.ts'
import { startWorkers } from '../../workers/start-workers.ts'
import { withServices as it } from '../support/fixtures.ts'

describe('the figures of the workers', () => {
  it('count each job by its kind and how it ended, with its time', async ({ platform, services }) => {
    const { queue, log, prefix, redisUrl } = platform
    const metrics = createMetrics(async () => [])
    const workers = startWorkers({ services, redisUrl, log, prefix, metrics })
    const id = newObjectId()
    await queue.askMany(deliverMail, [{ payload: { notificationIds: [id] }, key: id }])
    await queue.askMany(jobKind('nobody-does-this'), [{ payload: {}, key: id }])
    const text = () => metrics.text()
    await expect
      .poll(text)
      .toContain(`rongqiao_job_seconds_count{job="${deliverMail.name}",outcome="done"} 1`)
    await expect
      .poll(text)
      .toMatch(/rongqiao_job_seconds_count\{job="nobody-does-this",outcome="failed"\} [1-9]/)
    await workers.close()
  })
})
