import { growingColumn } from './growing-column.ts'

const size = 256

/** The vectors of slots, end to end: a quarter of a kilobyte each. A slot without one has zeros, which are like nothing. */
export function packedVectors() {
  const column = growingColumn((length) => new Int8Array(length), size * 64)
  return {
    /** Of the next slot. */
    add(slot: number, vector: Int8Array): void {
      if (vector.length === 0) return
      column.ensure((slot + 1) * size)
      column.numbers.set(vector.subarray(0, size), slot * size)
    },
    /** Without copying; to be read at once, since the column grows. */
    at: (slot: number): Int8Array => column.numbers.subarray(slot * size, (slot + 1) * size),
  }
}
