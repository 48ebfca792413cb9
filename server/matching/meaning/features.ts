import type { Features } from '../posting-index.ts'

export const noFeatures: Features = { keys: new Uint32Array(0), weights: new Uint8Array(0) }

/** Quantises a bag of weights (0–1.27 each); what rounds to nothing is left out. */
export function featuresOf(bag: ReadonlyMap<number, number>): Features {
  const kept = [...bag].filter(([, weight]) => weight * unit >= 0.5).sort(([one], [other]) => one - other)
  return {
    keys: Uint32Array.from(kept, ([key]) => key),
    weights: Uint8Array.from(kept, ([, weight]) => Math.min(255, Math.round(weight * unit))),
  }
}

/** The weight that stands for 1. */
export const unit = 200

/** Calls `visit` with every key and its weight, in ascending order of keys. */
export function eachFeature({ keys, weights }: Features, visit: (key: number, weight: number) => void): void {
  for (let at = 0; at < keys.length; at++) visit(keys[at] ?? 0, weights[at] ?? 0)
}

/** The inner product of two texts' features, 1 for equal texts of unit length. */
export function product(one: Features, other: Features): number {
  let sum = 0
  for (let at = 0, beside = 0; at < one.keys.length && beside < other.keys.length;) {
    const difference = (one.keys[at] ?? 0) - (other.keys[beside] ?? 0)
    if (difference === 0) sum += (one.weights[at++] ?? 0) * (other.weights[beside++] ?? 0)
    else if (difference < 0) at++
    else beside++
  }
  return sum / (unit * unit)
}

/** Features as a short string (base64), for engines that store text. */
export function encodeFeatures({ keys, weights }: Features): string {
  const bytes = Buffer.alloc(keys.length * 5)
  keys.forEach((key, at) => bytes.writeUInt32LE(key, at * 4))
  bytes.set(weights, keys.length * 4)
  return bytes.toString('base64')
}

/** The inverse of `encodeFeatures`. */
export function decodeFeatures(text: string): Features {
  const bytes = Buffer.from(text, 'base64')
  const count = Math.floor(bytes.length / 5)
  const keys = new Uint32Array(count)
  for (let at = 0; at < count; at++) keys[at] = bytes.readUInt32LE(at * 4)
  return { keys, weights: new Uint8Array(bytes.subarray(count * 4, count * 5)) }
}

/** A vector as a short string (base64). */
export const encodeVector = ({ buffer, byteOffset, byteLength }: Int8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64')

/** The inverse of `encodeVector`. */
export const decodeVector = (text: string): Int8Array => new Int8Array(Buffer.from(text, 'base64'))

/** Features as one dense unit vector, for engines that retrieve by cosine. Nothing known gives a zero vector. */
export function denseVector(features: Features, size = 1024): Float32Array {
  const dense = new Float32Array(size)
  eachFeature(features, (key, weight) => {
    const mixed = Math.imul(key ^ (key >>> 16), 0x45d9f3b) >>> 0
    const sign = mixed & 1 ? 1 : -1
    const slot = (mixed >>> 1) % size
    dense[slot] = (dense[slot] ?? 0) + sign * weight
  })
  const length = Math.hypot(...dense) || 1
  return dense.map((value) => value / length)
}
