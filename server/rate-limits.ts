import type { Redis } from 'ioredis'
import { signInLimits } from './accounts/index.ts'
import { growingDelay } from './platform/growing-delay.ts'
import { rateLimit } from './platform/rate-limit.ts'

const hour = 3_600

/** How often what may be tried, by whom each feature says. */
export const limits = (redis: Redis) => ({
  signIn: signInLimits(redis),
  // A hall registers on the spot, behind one address; a desk that looks at many people's codes is one too.
  signUp: rateLimit(redis, 'sign-up', 300, hour),
  status: rateLimit(redis, 'status', 300, hour / 6),
  codes: {
    pause: rateLimit(redis, 'code-pause', 1, 60),
    number: growingDelay(redis, 'code-number', 5),
    address: rateLimit(redis, 'code-address', 300, hour),
  },
  report: rateLimit(redis, 'report', 20, 24 * hour),
  // A classroom that learns to search is one address.
  search: rateLimit(redis, 'search', 600, hour / 6),
  // A hall that opens the page of its fair is one address, and so is a search engine.
  openPages: rateLimit(redis, 'open-pages', 3_000, hour / 6),
  people: rateLimit(redis, 'people', 120, hour / 6),
  changes: rateLimit(redis, 'changes', 120, hour / 6),
})
