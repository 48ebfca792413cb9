import { kindOfKey } from '../../reading/index.ts'
import type { Features } from '../posting-index.ts'
import { growingColumn } from './growing-column.ts'
import type { Packed } from './wanted-features.ts'

/** The features of slots, packed end to end. */
export function packedFeatures() {
  const start = growingColumn((length) => new Uint32Array(length))
  const keys = growingColumn((length) => new Uint32Array(length), 16_384)
  const weights = growingColumn((length) => new Uint8Array(length), 16_384)
  const startOf = (slot: number): number => start.numbers[slot] ?? 0
  return {
    /** Of the next slot. */
    add(slot: number, features: Features): void {
      const from = startOf(slot)
      const to = from + features.keys.length
      for (const column of [keys, weights]) column.ensure(to)
      keys.numbers.set(features.keys, from)
      weights.numbers.set(features.weights, from)
      start.ensure(slot + 2)
      start.numbers[slot + 1] = to
    },
    /** Without copying; to be read at once, since columns grow. */
    at(slot: number): Features {
      const [from, to] = [startOf(slot), startOf(slot + 1)]
      return { keys: keys.numbers.subarray(from, to), weights: weights.numbers.subarray(from, to) }
    },
    all: (): Packed => ({ start: start.numbers, keys: keys.numbers, weights: weights.numbers }),
    /** The key of what tells most in the wording of a slot's title. */
    strongestKey(slot: number): number {
      let [strongest, key] = [0, 0]
      for (let at = startOf(slot); at < startOf(slot + 1); at++) {
        const weight = weights.numbers[at] ?? 0
        if (weight <= strongest || kindOfKey(keys.numbers[at] ?? 0) !== 0) continue
        strongest = weight
        key = keys.numbers[at] ?? 0
      }
      return key
    },
  }
}
