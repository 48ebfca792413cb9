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
  async ask(kind, payload, key) {
    if (this.away) throw platformErrors.unavailable()
    this.asked.push({ name: kind.name, payload, key })
    await queue.ask(kind, payload, key)
  },
  async askMany(kind, asks) {
    for (const { payload, key } of asks) await this.ask(kind, payload, key)
  },
  close: () => queue.close(),
})
