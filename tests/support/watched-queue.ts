import { platformErrors } from '../../server/platform/errors.ts'
import type { Queue } from '../../server/platform/queue/queue.ts'

export interface WatchedQueue extends Queue {
  /** What was asked since the test last emptied it. */
  asked: { readonly name: string; readonly payload: unknown; readonly key: string }[]
  /** Whether asking is refused, as when Redis does not answer. */
  away: boolean
}

/** The real queue, which can be taken away, and a note of what was asked. */
export const watchedQueue = (queue: Queue): WatchedQueue => ({
  asked: [],
  away: false,
  async askMany(kind, asks) {
    if (this.away) throw platformErrors.unavailable()
    this.asked.push(...asks.map(({ payload, key }) => ({ name: kind.name, payload, key })))
    await queue.askMany(kind, asks)
  },
  close: () => queue.close(),
})
