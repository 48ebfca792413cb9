import type { RequestHandler } from 'express'
import { platformErrors } from '../platform/errors.ts'
import { refuse } from './refusing.ts'

export interface LoadLimits {
  /** So many requests under way are never too many. */
  readonly always: number
  /** Whoever would wait longer than this, in ms, is not let in. */
  readonly patienceMs: number
  readonly now?: () => number
}

/** How much a new answer changes what is believed of the pace. */
const weight = 0.1

/** The time from one answer to the next while there is something to answer, as it was lately. */
function paceOf(now: () => number) {
  let lastAnswer = -Infinity
  let mean: number | null = null
  return {
    /** Told of each answer, with when its request began. */
    answered(began: number): void {
      const at = now()
      const sample = at - Math.max(lastAnswer, began)
      mean = mean === null ? sample : mean + weight * (sample - mean)
      lastAnswer = at
    },
    /** Until so many are answered; nothing is known before the first answer. */
    waitFor: (requests: number): number => requests * (mean ?? 0),
  }
}

/**
 * Refuses early what could not be answered soon: when those under way will take longer than `patienceMs` at the pace of late, or the
 * oldest has waited so long, new ones are told to come back instead of joining a queue in which everybody waits for longer
 * than anybody would. A short rush passes.
 */
export function loadShedding({
  always,
  patienceMs,
  now = performance.now.bind(performance),
}: LoadLimits): RequestHandler {
  const underWay = new Map<symbol, number>()
  const pace = paceOf(now)
  return (request, response, next) => {
    const [oldest = Infinity] = underWay.values()
    const waits = Math.max(now() - oldest, pace.waitFor(underWay.size))
    if (underWay.size >= always && waits > patienceMs)
      return refuse(request, response, 503, platformErrors.busy(Math.ceil(patienceMs / 1_000)))
    const [mine, began] = [Symbol('request'), now()]
    underWay.set(mine, began)
    response.once('close', () => {
      underWay.delete(mine)
      pace.answered(began)
    })
    next()
  }
}
