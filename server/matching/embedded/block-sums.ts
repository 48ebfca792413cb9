import { eachFeature } from '../meaning/features.ts'
import type { Features } from '../posting-index.ts'
import { blockSize, type Blocks } from './blocks.ts'
import type { Scratch } from './scratch.ts'

/** What is wanted of a block: the next link of the same block, where its slots that have it are listed, and how much it counts. */
const link = { next: 0, at: 1, wanted: 2 } as const
const width = 3

/**
 * The most that any slot of each block can have, since none has more of a feature than the strongest of its block; and for each block a
 * chain of what it has of what is wanted.
 */
export function addBounds(stretches: readonly Blocks[], features: Features, scratch: Scratch): void {
  let links = 1
  eachFeature(features, (key, wanted) => {
    let base = 0
    for (const stretch of stretches) {
      const found = stretch.find(key)
      if (found) {
        scratch.ensureLinks((links + found.to - found.from) * width)
        links = addList(stretch, found, { base, wanted, links }, scratch)
      }
      base += stretch.count
    }
  })
}

function addList(
  { blocks, strongest }: Blocks,
  { from, to }: { readonly from: number; readonly to: number },
  { base, wanted, links }: { readonly base: number; readonly wanted: number; readonly links: number },
  scratch: Scratch,
): number {
  const { most, chains, numbers } = scratch
  let at = links * width
  for (let place = from; place < to; place++, at += width) {
    const block = base + (blocks[place] ?? 0)
    most[block] = (most[block] ?? 0) + wanted * (strongest[place] ?? 0)
    numbers[at + link.next] = chains[block] ?? 0
    numbers[at + link.at] = place
    numbers[at + link.wanted] = wanted
    chains[block] = at
  }
  return at / width
}

/** The inner products of a block's slots with what is wanted, by their places in the block. */
export function sumsOf({ starts, having }: Blocks, block: number, scratch: Scratch): Uint32Array {
  const { sums, chains, numbers } = scratch
  sums.fill(0)
  for (let at = chains[block] ?? 0; at !== 0; at = numbers[at + link.next] ?? 0) {
    const place = numbers[at + link.at] ?? 0
    const wanted = numbers[at + link.wanted] ?? 0
    const to = starts[place + 1] ?? 0
    for (let nth = starts[place] ?? 0; nth < to; nth++) {
      const has = having[nth] ?? 0
      sums[has >> 8] = (sums[has >> 8] ?? 0) + wanted * (has & 0xff)
    }
  }
  return sums
}

/** Which stretch a block belongs to, and its number there; blocks are numbered through all stretches. */
export function placeOf(stretches: readonly Blocks[], block: number) {
  let number = block
  for (const stretch of stretches) {
    if (number < stretch.count) return { stretch, first: number * blockSize }
    number -= stretch.count
  }
  return undefined
}
