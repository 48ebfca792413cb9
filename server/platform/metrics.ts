import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { QueueDepth } from './queue/queue-depth.ts'

/** Figures of one process for Prometheus. No label takes a value that a caller can make up. */
export interface Metrics {
  operation(name: string, outcome: string, seconds: number): void
  job(name: string, outcome: 'done' | 'failed', seconds: number): void
  /** All figures in Prometheus' text format. */
  text(): Promise<string>
}

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function createMetrics(queueDepth: QueueDepth): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const timed = (name: string, help: string, label: string) =>
    new Histogram({ name, help, labelNames: [label, 'outcome'], buckets, registers: [register] })
  const operations = timed('rongqiao_operation_seconds', 'Time to answer a GraphQL operation.', 'operation')
  const jobs = timed('rongqiao_job_seconds', 'Time to do a job.', 'job')
  register.registerMetric(
    new Gauge({
      name: 'rongqiao_queue_jobs',
      help: 'Jobs in the queue, as Redis counts them: the same from every process.',
      labelNames: ['lane', 'state'],
      registers: [],
      async collect() {
        for (const { lane, state, jobs: count } of await queueDepth()) this.set({ lane, state }, count)
      },
    }),
  )
  return {
    operation: (operation, outcome, seconds) => operations.observe({ operation, outcome }, seconds),
    job: (job, outcome, seconds) => jobs.observe({ job, outcome }, seconds),
    text: () => register.metrics(),
  }
}
