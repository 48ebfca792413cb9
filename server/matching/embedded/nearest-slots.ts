import type { SumTally } from './scratch.ts'

/** Slots and their sums, side by side. */
export interface Candidates {
  readonly slots: number[]
  readonly sums: number[]
}

export interface Near {
  readonly slot: number
  readonly sum: number
}

/** The `limit` slots of highest sum, best first, ties by id. Only those that a tally cannot rule out are sorted. */
export function nearestSlots(
  { slots, sums }: Candidates,
  limit: number,
  tally: SumTally,
  idAt: (slot: number) => string,
): Near[] {
  tally.clear()
  for (const sum of sums) tally.count(sum)
  const least = tally.reachedBy(limit)
  const near: Near[] = []
  for (const [at, sum] of sums.entries()) if (sum >= least) near.push({ slot: slots[at] ?? 0, sum })
  return near
    .sort((one, other) => other.sum - one.sum || (idAt(one.slot) < idAt(other.slot) ? -1 : 1))
    .slice(0, limit)
}
