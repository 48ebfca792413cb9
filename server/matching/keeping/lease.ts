import { randomUUID } from 'node:crypto'
import { repeating } from '../../platform/repeating.ts'
import type { Clock } from '../../platform/clock.ts'
import type { StandingStore } from './standing.store.ts'

/** Who holds an index and falls silent loses it after this; longer than clocks of several servers differ. */
const leaseMs = 30_000
const prolongedWithMs = 20_000
const askEveryMs = 5_000

/** Somebody else has it by now. */
export class LeaseLost extends Error {
  constructor() {
    super('somebody else keeps the index by now')
    this.name = 'LeaseLost'
  }
}

/** The right to write to an index, which one process has at a time. */
export function lease(standings: StandingStore, clock: Clock) {
  const holder = randomUUID()
  let until = 0

  /** Whether this process has it; asks the database now and then only. */
  async function hold(): Promise<boolean> {
    const now = clock()
    if (now.getTime() < until - prolongedWithMs) return true
    until = (await standings.hold(holder, now, leaseMs)) ? now.getTime() + leaseMs : 0
    return until > 0
  }

  return {
    holder,
    hold,
    /** For long work, between its steps. */
    async mayGoOn(): Promise<void> {
      if (!(await hold())) throw new LeaseLost()
    },
    /** Does work that may wait long for others, and has the lease meanwhile. */
    async during<T>(work: () => Promise<T>): Promise<T> {
      const prolonging = repeating(askEveryMs, () => hold().catch(() => false))
      return work().finally(prolonging.close)
    },
    async release(): Promise<void> {
      if (until === 0) return
      until = 0
      await standings.release(holder)
    },
  }
}

export type Lease = ReturnType<typeof lease>
