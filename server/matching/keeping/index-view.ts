import type { Clock } from '../../platform/clock.ts'
import type { StandingStore } from './standing.store.ts'

/** How a shared index stands, as a process that only reads it sees it. */
export interface IndexIs {
  /** Whether an answer of it is the whole answer. */
  readonly whole: boolean
  /** How many documents it was left with. */
  readonly documents: number
  /** While it is being filled: how many are made, of how many. */
  readonly filling: { readonly done: number; readonly of: number } | null
  /** Whether somebody must see to it. */
  readonly isTroubled: boolean
}

/** What was read is believed for so long. */
const believedMs = 1_000

/** Reads the standing now and then; `definition` is what this process would make the content by. */
export function indexView(standings: Pick<StandingStore, 'read'>, definition: () => string, clock: Clock) {
  let read: { readonly until: number; readonly is: Promise<IndexIs> } | null = null

  async function look(): Promise<IndexIs> {
    const standing = await standings.read()
    return {
      whole: standing !== null && standing.whole && standing.definition === definition(),
      documents: standing?.documents ?? 0,
      filling: standing?.filling ?? null,
      isTroubled: standing !== null && standing.trouble !== null,
    }
  }

  return function now(): Promise<IndexIs> {
    const at = clock().getTime()
    // A clock that was put back must not make it believe for long.
    if (read === null || at >= read.until || at < read.until - believedMs)
      read = { until: at + believedMs, is: look() }
    read.is.catch(() => (read = null))
    return read.is
  }
}
