import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import { platformErrors } from './errors.ts'

/** Counts tries by key. */
export interface RateLimit {
  /** Refuses with `RATE_LIMITED` when the key has no tries left; otherwise takes one. */
  take(key: string): Promise<void>
  /** Gives all tries back, as after a success. */
  forgive(key: string): Promise<void>
  /** Gives one try back: it was none that counts. */
  giveBack(key: string): Promise<void>
}

/** What is done with a refused try: whoever is refused has not tried, which `giveBack` sees to. Any other error goes on. */
export const refusing =
  (giveBack: () => Promise<unknown>) =>
  async (error: unknown): Promise<never> => {
    if (!(error instanceof RateLimiterRes)) throw error
    await giveBack()
    throw platformErrors.rateLimited(Math.ceil(error.msBeforeNext / 1_000))
  }

/** `tries` in `seconds` for each key, shared by all servers through Redis; counted in memory while Redis is away. */
export function rateLimit(redis: Redis, name: string, tries: number, seconds: number): RateLimit {
  const rule = { points: tries, duration: seconds, keyPrefix: `limit-${name}` }
  const limiter = new RateLimiterRedis({
    ...rule,
    storeClient: redis,
    insuranceLimiter: new RateLimiterMemory(rule),
  })
  return {
    async take(key) {
      await limiter.consume(key).catch(refusing(() => limiter.reward(key)))
    },
    async forgive(key) {
      await limiter.delete(key)
    },
    async giveBack(key) {
      await limiter.reward(key)
    },
  }
}
