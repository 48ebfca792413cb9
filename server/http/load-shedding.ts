import type { RequestHandler } from 'express'
import { platformErrors } from '../platform/errors.ts'
import { refuse } from './refusing.ts'

export interface LoadLimits {
  /** So many requests under way are never too many. */
  readonly always: number
  /** When the oldest request under way has waited this long, in ms, no more are let in. */
  readonly patienceMs: number
  readonly now?: () => number
}

/**
 * Refuses early what could not be answered soon: while requests wait longer than `patienceMs`, new ones are told to come
 * back instead of joining a queue in which everybody waits for longer than anybody would. A short rush passes.
 */
export function loadShedding({
  always,
  patienceMs,
  now = performance.now.bind(performance),
}: LoadLimits): RequestHandler {
  const underWay = new Map<symbol, number>()
  return (request, response, next) => {
    const [oldest = Infinity] = underWay.values()
    if (underWay.size >= always && now() - oldest > patienceMs)
      return refuse(request, response, 503, platformErrors.busy(Math.ceil(patienceMs / 1_000)))
    const mine = Symbol('request')
    underWay.set(mine, now())
    response.once('close', () => underWay.delete(mine))
    next()
  }
}
