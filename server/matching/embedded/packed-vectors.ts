import { growingColumn } from './growing-column.ts'
import type { Parts, Take } from './snapshot-parts.ts'

const size = 256

/** The vectors of slots, end to end: a quarter of a kilobyte each. A slot without one has zeros, which are like nothing. */
export function packedVectors() {
  const column = growingColumn(Int8Array, size * 64)
  /** Behind the last slot that has one. */
  let end = 0
  return {
    /** Of the next slot. */
    add(slot: number, vector: Int8Array): void {
      if (vector.length === 0) return
      end = slot + 1
      column.ensure(end * size)
      column.numbers.set(vector.subarray(0, size), slot * size)
    },
    /** Without copying; to be read at once, since the column grows. */
    at: (slot: number): Int8Array => column.numbers.subarray(slot * size, (slot + 1) * size),
    trim: () => column.fit(end * size),
    *parts(): Parts {
      yield ['vectors', column.bytes(end * size)]
    },
    take(take: Take): void {
      column.take(take('vectors'))
      end = column.numbers.length / size
    },
  }
}
