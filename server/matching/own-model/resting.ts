import { EmbedderFailure } from './embeddings.ts'

const firstRestMs = 5_000
const longestRestMs = 300_000

/** Leaves a model alone that failed: five seconds, twice as long each time, as long as it says itself, five minutes at most. */
export function resting(now: () => number) {
  let failures = 0
  let until = -Infinity
  return {
    rests: (): boolean => now() < until,
    /** Whether it failed when it was asked last. */
    fails: (): boolean => failures > 0,
    failed(error: unknown): void {
      const own = error instanceof EmbedderFailure ? error.waitMs : 0
      const restMs = Math.max(own, firstRestMs * 2 ** Math.min(failures++, 10))
      until = now() + Math.min(longestRestMs, restMs)
    },
    answered(): void {
      failures = 0
      until = -Infinity
    },
  }
}
