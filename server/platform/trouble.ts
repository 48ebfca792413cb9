import type { Log } from './log.ts'

const firstPauseMs = 10_000
const longestPauseMs = 600_000
/** So many different troubles are told apart. */
const mostKinds = 200

interface Told {
  readonly until: number
  readonly pauseMs: number
  readonly untold: number
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Logs a trouble at once, and while it lasts ever more rarely: after ten seconds, twenty, at last every ten minutes, with how
 * often it came meanwhile. A service that is away for a night is a page of log, not a full disk.
 */
export function troubleLog(log: Log, now: () => number = performance.now.bind(performance)) {
  const told = new Map<string, Told>()
  return (error: unknown, what: string): void => {
    const key = `${what} ${messageOf(error)}`
    const last = told.get(key)
    const at = now()
    if (last && at < last.until) return void told.set(key, { ...last, untold: last.untold + 1 })
    if (told.size >= mostKinds) told.clear()
    const lasts = last !== undefined && at < last.until + last.pauseMs
    const pauseMs = lasts ? Math.min(2 * last.pauseMs, longestPauseMs) : firstPauseMs
    told.set(key, { until: at + pauseMs, pauseMs, untold: 0 })
    log.warn({ err: error, ...(last?.untold ? { times: last.untold + 1 } : {}) }, what)
  }
}
