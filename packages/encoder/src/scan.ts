import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dimensions } from './network.ts'
import { openMultiplier } from './multiplier.ts'
import { one } from './vector.ts'

/** Compares a vector with many at once. */
export interface Scan {
  /** The cosine of a vector with each, in their order; the array is the scan's own and written anew by the next call. */
  nearness(vector: Int8Array): Float32Array
}

/** Lays vectors, one after another, where they are compared in WebAssembly: 3,500 in some 40 µs. */
export function openScan(vectors: Int8Array): Scan {
  const count = vectors.length / dimensions
  // The multiplier takes outputs by twos.
  const outputs = count + (count % 2)
  const weights = new Int8Array(outputs * dimensions)
  weights.set(vectors)
  const code = readFileSync(join(import.meta.dirname, '../data/product.wasm'))
  const multiplier = openMultiplier(code, { inputs: dimensions, outputs, weights: weights.length + 16 })
  const layer = multiplier.place({
    weights,
    length: dimensions,
    scales: new Float32Array(outputs).fill(1 / one ** 2),
    bias: new Float32Array(outputs),
  })
  const [values, near] = [new Float32Array(dimensions), new Float32Array(outputs)]
  return {
    nearness(vector) {
      values.set(vector)
      multiplier.multiply(layer, { values, count: dimensions, rows: 1, step: dimensions }, near)
      return near.subarray(0, count)
    },
  }
}
