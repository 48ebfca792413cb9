import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'

/** How much each trace of a sentence speaks for shutting people out: a weight is so many steps. */
export interface PackedWordings {
  readonly weights: Int8Array
  readonly step: number
  readonly bias: number
}

/** Brotli over: step and bias as doubles, then the weights. */
export function packWordings({ weights, step, bias }: PackedWordings): Buffer {
  const head = Buffer.alloc(16)
  head.writeDoubleLE(step, 0)
  head.writeDoubleLE(bias, 8)
  return brotliCompressSync(
    Buffer.concat([head, Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength)]),
  )
}

export function unpackWordings(packed: Buffer): PackedWordings {
  const bytes = brotliDecompressSync(packed)
  return {
    step: bytes.readDoubleLE(0),
    bias: bytes.readDoubleLE(8),
    weights: new Int8Array(bytes.subarray(16)),
  }
}
