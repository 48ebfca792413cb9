import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible'
import { refusing, type RateLimit } from './rate-limit.ts'

const daySeconds = 86_400
const longestDelaySeconds = 900

/**
 * After `free` tries of a day the next waits a second, and each one more twice as long, a quarter of an hour at last: a hundred
 * tries a day for whoever guesses from a thousand addresses, and a short wait for whoever is guessed at.
 */
export function growingDelay(redis: Redis, name: string, free: number): RateLimit {
  const shared = (rule: { points: number; duration: number; keyPrefix: string }): RateLimiterAbstract =>
    new RateLimiterRedis({ ...rule, storeClient: redis, insuranceLimiter: new RateLimiterMemory(rule) })
  const tries = shared({ points: Number.MAX_SAFE_INTEGER, duration: daySeconds, keyPrefix: `tries-${name}` })
  const waits = shared({ points: 1, duration: 1, keyPrefix: `waits-${name}` })
  return {
    async take(key) {
      const { consumedPoints } = await tries.consume(key)
      if (consumedPoints <= free) return
      const customDuration = Math.min(2 ** (consumedPoints - free - 1), longestDelaySeconds)
      await waits.consume(key, 1, { customDuration }).catch(refusing(() => tries.reward(key)))
    },
    async forgive(key) {
      await Promise.all([tries.delete(key), waits.delete(key)])
    },
    async giveBack(key) {
      await tries.reward(key)
    },
  }
}
