/** What a component of 1 would be in a vector of eight bits; none comes near it, what is larger than 0.3 is cut off. */
export const one = 400
const most = 127

/** A vector of unit length in eight bits a component. */
export const rounded = (vector: Float32Array): Int8Array =>
  Int8Array.from(vector, (value) => Math.max(-most, Math.min(most, Math.round(value * one))))

/** The cosine of two vectors of an encoder: 1 for the same meaning, about 0 for meanings that have nothing in common. */
export function nearness(vector: Int8Array, other: Int8Array): number {
  let sum = 0
  for (let at = 0; at < vector.length; at++) sum += vector[at]! * other[at]!
  return sum / (one * one)
}
