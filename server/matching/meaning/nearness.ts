/** What a component of 1 would be in a vector of the encoder. */
const one = 400

/** The mean of vectors, so scaled that its inner product with another is the mean of the cosines; empty of none. */
export function meanVector(vectors: readonly Int8Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0)
  for (const vector of vectors)
    for (let at = 0; at < mean.length; at++)
      mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0) / (vectors.length * one * one)
  return mean
}

/** The mean cosine, at least 0; 0 when one of both is not known. */
export function nearnessOf(mean: Float32Array, vector: Int8Array): number {
  if (vector.length < mean.length) return 0
  let sum = 0
  for (let at = 0; at < mean.length; at++) sum += (mean[at] ?? 0) * (vector[at] ?? 0)
  return Math.max(0, sum)
}
