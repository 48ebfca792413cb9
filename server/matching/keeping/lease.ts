import { randomUUID } from 'node:crypto'
import type { Clock } from '../../platform/clock.ts'
import type { StandingStore } from './standing.store.ts'

/** Who holds an index and falls silent loses it after this; longer than clocks of several servers differ. */
const leaseMs = 30_000
const prolongedWithMs = 20_000

/** The right to write to an index, which one process has at a time. */
export function lease(standings: StandingStore, clock: Clock) {
  const holder = randomUUID()
  let until = 0

  return {
    holder,
    /** Whether this process has it; asks the database now and then only. */
    async hold(): Promise<boolean> {
      const now = clock()
      if (now.getTime() < until - prolongedWithMs) return true
      until = (await standings.hold(holder, now, leaseMs)) ? now.getTime() + leaseMs : 0
      return until > 0
    },
    async release(): Promise<void> {
      if (until === 0) return
      until = 0
      await standings.release(holder)
    },
  }
}

export type Lease = ReturnType<typeof lease>
