/** Numbers that a seed decides, so that what failed is made again (mulberry32). */
export interface Chance {
  /** A whole number from 0 below `most`. */
  below(most: number): number
  pick<Item>(items: readonly Item[]): Item
  /** True once in so many times. */
  once(inSoMany: number): boolean
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number): number => Math.floor(next() * most)
  return {
    below,
    pick<Item>(items: readonly Item[]): Item {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('There is nothing to pick from.')
      return item
    },
    once: (inSoMany) => below(inSoMany) === 0,
  }
}
