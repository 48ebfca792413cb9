const bucketBits = 6

/** Counts sums by size. */
export function sumTally() {
  const buckets = new Uint32Array(4_096)
  return {
    clear: (): void => void buckets.fill(0),
    count(sum: number): void {
      const bucket = Math.min(buckets.length - 1, sum >> bucketBits)
      buckets[bucket] = (buckets[bucket] ?? 0) + 1
    },
    /** A sum that at least so many of those counted reach; 0 when there are fewer. */
    reachedBy(many: number): number {
      let reached = 0
      for (let bucket = buckets.length - 1; bucket >= 0; bucket--) {
        reached += buckets[bucket] ?? 0
        if (reached >= many) return bucket << bucketBits
      }
      return 0
    },
  }
}

export type SumTally = ReturnType<typeof sumTally>

/** Memory for one search at a time: the sum of each slot, and the slots that have any. All sums are zero between searches. */
export function makeScratch() {
  const scratch = {
    sums: new Uint32Array(0),
    touched: new Uint32Array(0),
    count: 0,
    /** Whether a slot passes the filters, asked once: 0 not asked, 1 yes, 2 no. */
    passing: new Uint8Array(0),
    tally: sumTally(),
    ensure(slots: number): void {
      if (slots <= scratch.sums.length) return
      scratch.sums = new Uint32Array(Math.ceil(slots * 1.25))
      scratch.touched = new Uint32Array(scratch.sums.length)
      scratch.passing = new Uint8Array(scratch.sums.length)
    },
  }
  return scratch
}

export type Scratch = ReturnType<typeof makeScratch>
