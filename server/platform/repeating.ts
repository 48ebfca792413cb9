import { setTimeout } from 'node:timers/promises'

export interface Repeating {
  /** Ends when what is under way is done. */
  close(): Promise<void>
}

/** Does `work` again and again, each time `everyMs` after it was last done; that alone keeps no process alive. */
export function repeating(everyMs: number, work: () => Promise<unknown>): Repeating {
  const ending = new AbortController()
  const pause = { signal: ending.signal, ref: false }
  async function rounds(): Promise<void> {
    while (!ending.signal.aborted) {
      await work()
      await setTimeout(everyMs, undefined, pause).catch(() => undefined)
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
