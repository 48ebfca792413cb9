import { kindOfKey } from '../../reading/index.ts'
import type { Features } from '../posting-index.ts'
import { growingColumn } from './growing-column.ts'
import type { Parts, Take } from './snapshot-parts.ts'
import type { Packed } from './wanted-features.ts'

/** The features of slots, packed end to end. */
export function packedFeatures() {
  const start = growingColumn(Uint32Array)
  const keys = growingColumn(Uint32Array, 16_384)
  const weights = growingColumn(Uint8Array, 16_384)
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
    trim(slots: number): void {
      const end = startOf(slots)
      start.fit(slots + 1)
      keys.fit(end)
      weights.fit(end)
    },
    *parts(slots: number): Parts {
      const end = startOf(slots)
      yield ['starts', start.bytes(slots + 1)]
      yield ['keys', keys.bytes(end)]
      yield ['weights', weights.bytes(end)]
    },
    take(take: Take): void {
      start.take(take('starts'))
      keys.take(take('keys'))
      weights.take(take('weights'))
    },
  }
}
