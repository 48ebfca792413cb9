import { setTimeout } from 'node:timers/promises'

/** A process that runs and serves. */
export interface Service {
  /** Resolves when it is gone, with how it ended. */
  readonly ended: Promise<string>
  stop(): Promise<void>
}

export interface KeptAlive {
  close(): Promise<void>
}

interface Pauses {
  readonly shortestMs: number
  readonly longestMs: number
  /** Who has run for so long is well again. */
  readonly wellAfterMs: number
}

const usual: Pauses = { shortestMs: 500, longestMs: 30_000, wellAfterMs: 60_000 }

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Gives the next pause: twice the one before, until somebody has been well for a while. */
function growingPause({ shortestMs, longestMs, wellAfterMs }: Pauses): (ranForMs: number) => number {
  let next = shortestMs
  return (ranForMs) => {
    const pause = ranForMs > wellAfterMs ? shortestMs : next
    next = Math.min(2 * pause, longestMs)
    return pause
  }
}

/**
 * Starts a service, and starts it again whenever it ends without being told to, after pauses that grow while it keeps ending.
 * It never gives up; what stands in the way is said once for each reason. Rejects when the very first start fails.
 */
export async function keepAlive(
  name: string,
  launch: () => Promise<Service>,
  say: (line: string) => void,
  pauses = usual,
): Promise<KeptAlive> {
  const closing = new AbortController()
  const pauseAfter = growingPause(pauses)
  let current: Service | null = await launch()

  async function again(ranForMs: number): Promise<Service | null> {
    let said = ''
    for (let ran = ranForMs; !closing.signal.aborted; ran = 0) {
      await setTimeout(pauseAfter(ran), undefined, closing).catch(() => undefined)
      if (closing.signal.aborted) break
      try {
        return await launch()
      } catch (error) {
        if (said !== wordsOf(error)) say(`· ${name} cannot start: ${wordsOf(error)} … trying on`)
        said = wordsOf(error)
      }
    }
    return null
  }

  async function watch(): Promise<void> {
    while (current) {
      const since = performance.now()
      const how = await current.ended
      if (closing.signal.aborted) return
      say(`· ${name} ended (${how}); starting it again …`)
      current = await again(performance.now() - since)
      if (current) say(`· ${name} runs again.`)
      if (closing.signal.aborted) await current?.stop()
    }
  }

  const watching = watch()
  return {
    async close() {
      closing.abort()
      await current?.stop()
      await watching
    },
  }
}
