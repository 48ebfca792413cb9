import { setTimeout } from 'node:timers/promises'

export interface Repeating {
  /** Ends when what is under way is done. */
  close(): Promise<void>
}

/** Does `work` again and again, each time so many milliseconds later as it says; that alone keeps no process alive. */
function again(work: () => Promise<number>): Repeating {
  const ending = new AbortController()
  const pause = { signal: ending.signal, ref: false }
  async function rounds(): Promise<void> {
    while (!ending.signal.aborted) {
      const pauseMs = await work()
      await setTimeout(pauseMs, undefined, pause).catch(() => undefined)
    }
  }
  const ended = rounds()
  return {
    async close() {
      ending.abort()
      await ended
    },
  }
}

/** Does `work`, which must not reject, again and again, each time `everyMs` after it was last done. */
export const repeating = (everyMs: number, work: () => Promise<unknown>): Repeating =>
  again(async () => {
    await work()
    return everyMs
  })

const usualFirstPauseMs = 1_000

/**
 * Does `work` again and again, each time so many milliseconds later as it gives; where it rejects, twice as late each time and at
 * last every `longestPauseMs`, without end. Telling of the failure is the work's own matter.
 */
export function insisting(
  longestPauseMs: number,
  work: () => Promise<number>,
  firstPauseMs = usualFirstPauseMs,
): Repeating {
  let pauseMs = firstPauseMs
  return again(async () => {
    try {
      const next = await work()
      pauseMs = firstPauseMs
      return next
    } catch {
      const now = pauseMs
      pauseMs = Math.min(longestPauseMs, 2 * pauseMs)
      return now
    }
  })
}
