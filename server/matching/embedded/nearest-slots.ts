/** Slots and their scores, side by side. */
export interface Scores {
  readonly slots: number[]
  readonly scores: number[]
}

const bucketBits = 6
const buckets = new Uint32Array(4_096)

/** Counts scores by size; one tally at a time. */
export function scoreTally() {
  buckets.fill(0)
  return {
    count(score: number): void {
      buckets[Math.min(buckets.length - 1, score >> bucketBits)]!++
    },
    /** A score that at least so many of those counted reach; 0 when there are fewer. */
    reachedBy(many: number): number {
      let reached = 0
      for (let bucket = buckets.length - 1; bucket >= 0; bucket--) {
        reached += buckets[bucket]!
        if (reached >= many) return bucket << bucketBits
      }
      return 0
    },
  }
}

/** The `limit` slots of highest score, best first, ties by id. Only those that a tally cannot rule out are sorted. */
export function nearestSlots(
  { slots, scores }: Scores,
  limit: number,
  idAt: (slot: number) => string,
): { readonly slot: number; readonly score: number }[] {
  const tally = scoreTally()
  for (let at = 0; at < scores.length; at++) tally.count(scores[at]!)
  const least = tally.reachedBy(limit)
  const near: { slot: number; score: number }[] = []
  for (let at = 0; at < scores.length; at++)
    if (scores[at]! >= least) near.push({ slot: slots[at]!, score: scores[at]! })
  return near
    .sort((one, other) => other.score - one.score || (idAt(one.slot) < idAt(other.slot) ? -1 : 1))
    .slice(0, limit)
}
