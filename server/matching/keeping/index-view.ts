import type { Clock } from '../../platform/clock.ts'
import type { IndexStanding, StandingStore } from './standing.store.ts'

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

/** The time of the first change after another; null when there is none. */
type NextChange = (since: Date) => Promise<Date | null>

/** A change that was not followed within this is missing. */
const mostBehindMs = 60_000
/** What was read is believed for so long. */
const believedMs = 1_000

interface Parts {
  readonly standings: Pick<StandingStore, 'read'>
  /** What this process would make the content by. */
  readonly definition: () => string
  readonly nextChange: NextChange
  readonly clock: Clock
}

/** Reads the standing now and then. One that nobody keeps is whole for as long as nothing changes. */
export function indexView({ standings, definition, nextChange, clock }: Parts) {
  let read: { readonly until: number; readonly is: Promise<IndexIs> } | null = null

  async function isBehind({ followedTo }: IndexStanding): Promise<boolean> {
    const latest = clock().getTime() - mostBehindMs
    if (followedTo.getTime() >= latest) return false
    const change = await nextChange(followedTo)
    return change !== null && change.getTime() < latest
  }

  async function look(): Promise<IndexIs> {
    const standing = await standings.read()
    const isMade = standing !== null && standing.whole && standing.definition === definition()
    return {
      whole: isMade && !(await isBehind(standing)),
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
