import type { RateLimit } from '../../server/platform/rate-limit.ts'

/** Nobody counts. */
const unlimited: RateLimit = { take: async () => {}, forgive: async () => {}, giveBack: async () => {} }

export const limited = { changes: unlimited, people: unlimited }
