import { isOutage, isPlainlyAway, MeiliRefusal, MeiliSilence, trueFailure } from './failures.ts'

const restMs = 5_000
const longestRestMs = 30_000
/** Judged by so many of the last searches: one late answer says nothing of a server. */
const looksAt = 10
const leastFailures = 3
const mostFailing = 0.5

/** How long to leave a server alone that failed so: as it says itself, within reason. */
function restAfter(error: unknown): number {
  const failure = trueFailure(error)
  const said = failure instanceof MeiliRefusal ? (failure.retryAfter ?? 0) * 1_000 : 0
  return Math.min(longestRestMs, Math.max(restMs, said))
}

/**
 * Leaves a server alone once there is evidence that it cannot serve: it is plainly away, says itself when to come back, or half of
 * the last ten searches failed. After a rest a search is sent to try it while callers still go without, so nobody waits
 * for a dead server and the first answer brings it back. `now` counts milliseconds and never goes back.
 */
export function meiliCircuit(now: () => number = () => performance.now()) {
  let openUntil: number | null = null
  let trial: Promise<unknown> | null = null
  let failed: boolean[] = []

  const isEvidence = (error: unknown): boolean => {
    const failures = failed.filter(Boolean).length
    return isPlainlyAway(error) || (failures >= leastFailures && failures >= failed.length * mostFailing)
  }

  async function observed<T>(call: () => Promise<T>): Promise<T> {
    try {
      const result = await call()
      failed = [...failed, false].slice(-looksAt)
      openUntil = null
      return result
    } catch (error) {
      const wasOpen = openUntil !== null
      failed = [...failed, isOutage(error)].slice(-looksAt)
      if (!isOutage(error)) openUntil = null
      else if (wasOpen || isEvidence(error)) openUntil = now() + restAfter(error)
      throw error
    }
  }

  return async function through<T>(call: () => Promise<T>): Promise<T> {
    if (openUntil === null) return observed(call)
    if (now() >= openUntil && trial === null) {
      const end = () => {
        if (openUntil === null) failed = []
        trial = null
      }
      trial = observed(call).then(end, end)
    }
    throw new MeiliSilence('Meilisearch is left alone after an outage', undefined)
  }
}
