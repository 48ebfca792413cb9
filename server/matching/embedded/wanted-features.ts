import { eachFeature } from '../meaning/features.ts'
import type { Features } from '../posting-index.ts'

/** Features of entries packed end to end: those of a slot lie from its start to that of the next. */
export interface Packed {
  readonly start: Uint32Array
  readonly keys: Uint32Array
  readonly weights: Uint8Array
}

/** What is wanted, as a table of a quarter's load: most features of an entry are not in it, which one look tells. */
export function wantedFeatures(features: Features) {
  const bits = Math.max(6, 32 - Math.clz32(features.keys.length * 4))
  const shift = 32 - bits
  const mask = 2 ** bits - 1
  const keys = new Uint32Array(mask + 1)
  /** No weight: no key. */
  const weights = new Uint8Array(mask + 1)
  eachFeature(features, (key, weight) => {
    let at = Math.imul(key, 0x9e3779b1) >>> shift
    while (weights[at] !== 0) at = (at + 1) & mask
    keys[at] = key
    weights[at] = weight
  })

  /** The inner product with the features of a slot. */
  return function sumAt(packed: Packed, slot: number): number {
    const to = packed.start[slot + 1] ?? 0
    let sum = 0
    for (let at = packed.start[slot] ?? 0; at < to; at++) {
      const key = packed.keys[at] ?? 0
      let place = Math.imul(key, 0x9e3779b1) >>> shift
      for (let weight = weights[place] ?? 0; weight !== 0; weight = weights[place] ?? 0) {
        if (keys[place] === key) {
          sum += weight * (packed.weights[at] ?? 0)
          break
        }
        place = (place + 1) & mask
      }
    }
    return sum
  }
}

export type SumAt = ReturnType<typeof wantedFeatures>
