import type { RequestListener } from 'node:http'
import type { Redis } from 'ioredis'
import type { Config } from '../config.ts'
import { createMetrics, type Metrics } from '../platform/metrics.ts'
import { openQueueDepth } from '../platform/queue/queue-depth.ts'
import { closed, listening } from './listening.ts'

const answering =
  (metrics: Metrics): RequestListener =>
  ({ url }, response) => {
    const answer = (status: number, text: string) =>
      response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text)
    if (url === '/livez') return answer(200, 'alive\n')
    if (url !== '/metrics') return answer(404, 'There is only /metrics and /livez.\n')
    return metrics.text().then(
      (text) => answer(200, text),
      (error: unknown) => answer(500, `The figures could not be gathered: ${String(error)}\n`),
    )
  }

/**
 * Measures this process and tells the figures at `/metrics` on a port of its own, which is not for the public; `/livez`
 * there answers as long as the process does. Nothing at all without METRICS_PORT.
 */
export async function startMetrics(
  { metricsPort, metricsHost }: Pick<Config, 'metricsPort' | 'metricsHost'>,
  redis: Redis,
  prefix?: string,
) {
  if (metricsPort === null) return null
  const metrics = createMetrics(openQueueDepth(redis, prefix))
  const place = { port: metricsPort, host: metricsHost, variable: 'METRICS_PORT' }
  const { server, port } = await listening(answering(metrics), place)
  return { metrics, port, close: () => closed(server) }
}
