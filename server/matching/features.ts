/**
 * What a text means, as numbers: hashed sparse features with quantised weights, and a small latent vector.
 * Weights are integers so that every engine and every machine computes the same scores.
 */
export interface Features {
  /** Ascending, unique 32-bit feature keys. */
  readonly keys: Uint32Array
  /** 1–255, one per key. */
  readonly weights: Uint8Array
  /** Place of the text among all occupations; empty when nothing of it is known. */
  readonly latent: Int8Array
}

export const noFeatures: Features = {
  keys: new Uint32Array(0),
  weights: new Uint8Array(0),
  latent: new Int8Array(0),
}

/** Features as a short string (base64), for engines that store text. */
export function encodeFeatures({ keys, weights, latent }: Features): string {
  const bytes = Buffer.alloc(2 + keys.length * 5 + latent.length)
  bytes.writeUInt16LE(keys.length, 0)
  keys.forEach((key, at) => bytes.writeUInt32LE(key, 2 + at * 4))
  bytes.set(weights, 2 + keys.length * 4)
  bytes.set(new Uint8Array(latent.buffer, latent.byteOffset, latent.length), 2 + keys.length * 5)
  return bytes.toString('base64')
}

/** The inverse of `encodeFeatures`; a damaged string is a RangeError. */
export function decodeFeatures(text: string): Features {
  const bytes = Buffer.from(text, 'base64')
  const count = bytes.readUInt16LE(0)
  const keys = new Uint32Array(count)
  for (let at = 0; at < count; at++) keys[at] = bytes.readUInt32LE(2 + at * 4)
  const weights = new Uint8Array(bytes.subarray(2 + count * 4, 2 + count * 5))
  const latent = new Int8Array(new Uint8Array(bytes.subarray(2 + count * 5)).buffer)
  return { keys, weights, latent }
}

/** The share of the latent vector in a dense one; the rest belongs to the sparse features. */
const LATENT_SHARE = 0.5

/** Features as one dense unit vector, for engines that retrieve by cosine. Nothing known gives a zero vector. */
export function denseVector({ keys, weights, latent }: Features, size = 1024): Float32Array {
  const dense = new Float32Array(size)
  const room = size - latent.length
  const sparseLength = lengthOf(weights) || 1
  keys.forEach((key, at) => {
    const mixed = Math.imul(key ^ (key >>> 16), 0x45d9f3b) >>> 0
    const sign = mixed & 1 ? 1 : -1
    const slot = (mixed >>> 1) % room
    dense[slot] = dense[slot]! + (sign * weights[at]!) / sparseLength
  })
  const latentLength = lengthOf(latent) || 1
  latent.forEach((value, at) => (dense[room + at] = (LATENT_SHARE * value) / latentLength))
  const length = lengthOf(dense) || 1
  return dense.map((value) => value / length)
}

function lengthOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at]! * values[at]!
  return Math.sqrt(sum)
}
