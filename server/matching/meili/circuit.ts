import { isOutage, MeiliRefusal, MeiliSilence, trueFailure } from './failures.ts'

const restMs = 5_000
const longestRestMs = 30_000

/** How long to leave a server alone that failed so: as it says itself, within reason. */
function restAfter(error: unknown): number {
  const failure = trueFailure(error)
  const said = failure instanceof MeiliRefusal ? (failure.retryAfter ?? 0) * 1_000 : 0
  return Math.min(longestRestMs, Math.max(restMs, said))
}

/**
 * Leaves a server alone for some seconds after an outage, then lets one call try: so a dead server costs one
 * deadline every few seconds, not one for each call. `now` counts milliseconds and never goes back.
 */
export function meiliCircuit(now: () => number = () => performance.now()) {
  let openUntil: number | null = null
  let trying = false

  return async function through<T>(call: () => Promise<T>): Promise<T> {
    const trial = openUntil !== null
    if (openUntil !== null && (now() < openUntil || trying))
      throw new MeiliSilence('Meilisearch is left alone after an outage', undefined)
    if (trial) trying = true
    try {
      const result = await call()
      openUntil = null
      return result
    } catch (error) {
      openUntil = isOutage(error) ? now() + restAfter(error) : null
      throw error
    } finally {
      if (trial) trying = false
    }
  }
}
