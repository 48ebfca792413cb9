import { blockSize } from './blocks.ts'

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
    /** Numbers `0` to `sums.length` with a sum, those of the highest first, as far as buckets tell them apart. */
    highestFirst(sums: Uint32Array, count: number, order: Uint32Array): number {
      buckets.fill(0)
      for (let at = 0; at < count; at++) if (sums[at] !== 0) this.count(sums[at] ?? 0)
      let all = 0
      for (let bucket = buckets.length - 1; bucket >= 0; bucket--) {
        const some = buckets[bucket] ?? 0
        buckets[bucket] = all
        all += some
      }
      for (let at = 0; at < count; at++) {
        const sum = sums[at] ?? 0
        if (sum === 0) continue
        const bucket = Math.min(buckets.length - 1, sum >> bucketBits)
        const place = buckets[bucket] ?? 0
        buckets[bucket] = place + 1
        order[place] = at
      }
      return all
    },
    /** The most that any sum of the same bucket can be. */
    mostBeside: (sum: number): number =>
      sum >> bucketBits >= buckets.length - 1 ? Infinity : sum | ((1 << bucketBits) - 1),
  }
}

export type SumTally = ReturnType<typeof sumTally>

/** Memory for one search at a time. */
export function makeScratch() {
  const scratch = {
    /** The most that each block can have, and the blocks in the order of it. */
    most: new Uint32Array(0),
    order: new Uint32Array(0),
    /** For each block where the chain of what it has begins in `numbers`, whose first place stands for none. */
    chains: new Uint32Array(0),
    numbers: new Uint32Array(0),
    /** Of one block. */
    sums: new Uint32Array(blockSize),
    tally: sumTally(),
    bounds: sumTally(),
    /** Room for so many blocks, all at nothing. */
    clear(blocks: number): void {
      if (blocks > scratch.most.length) {
        scratch.most = new Uint32Array(Math.ceil(blocks * 1.25))
        scratch.order = new Uint32Array(scratch.most.length)
        scratch.chains = new Uint32Array(scratch.most.length)
        return
      }
      scratch.most.fill(0, 0, blocks)
      scratch.chains.fill(0, 0, blocks)
    },
    ensureLinks(length: number): void {
      if (length <= scratch.numbers.length) return
      const grown = new Uint32Array(Math.ceil(length * 1.5))
      grown.set(scratch.numbers)
      scratch.numbers = grown
    },
  }
  return scratch
}

export type Scratch = ReturnType<typeof makeScratch>
