import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeFeatures,
  denseVector,
  eachFeature,
  encodeFeatures,
  featuresOf,
  noFeatures,
  product,
} from '../../../server/matching/meaning/features.ts'

const key = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const bag = fc
  .array(
    fc.tuple(fc.oneof(key, fc.integer({ min: 0, max: 20 })), fc.double({ min: 0, max: 1.3, noNaN: true })),
  )
  .map((pairs) => new Map(pairs))
const features = bag.map(featuresOf)

describe('the features of a text', () => {
  it('are in the order of their keys, each once, with weights of 1 to 255', () => {
    fc.assert(
      fc.property(features, ({ keys, weights }) => {
        expect([...keys]).toEqual([...new Set(keys)].sort((one, other) => one - other))
        expect(weights).toHaveLength(keys.length)
        expect([...weights].every((weight) => weight >= 1)).toBe(true)
      }),
    )
  })

  it('leave out what rounds to nothing, and hold what is too great at 255', () => {
    const { keys, weights } = featuresOf(
      new Map([
        [3, 9],
        [2, 0.0024],
        [1, 0.0025],
        [7, -1],
      ]),
    )
    expect([...keys]).toEqual([1, 3])
    expect([...weights]).toEqual([1, 255])
  })

  it('come back from text as they were', () => {
    fc.assert(
      fc.property(features, (given) => {
        expect(decodeFeatures(encodeFeatures(given))).toEqual(given)
      }),
    )
    expect(encodeFeatures(noFeatures)).toBe('')
  })

  it('are compared by the sum over the keys they share, whichever is named first', () => {
    fc.assert(
      fc.property(features, features, (one, other) => {
        const weights = new Map<number, number>()
        eachFeature(other, (key, weight) => weights.set(key, weight))
        let sum = 0
        eachFeature(one, (key, weight) => (sum += weight * (weights.get(key) ?? 0)))
        expect(product(one, other)).toBe(sum / 40_000)
        expect(product(other, one)).toBe(product(one, other))
      }),
    )
  })

  it('of unit length are as near to themselves as 1', () => {
    const text = featuresOf(new Map([1, 2, 3, 4].map((key) => [key, 0.5])))
    expect(product(text, text)).toBe(1)
  })
})

describe('the dense vector of a text', () => {
  it('has length 1, whatever the text, and length 0 when nothing is known of it', () => {
    fc.assert(
      fc.property(features, (given) => {
        const length = Math.hypot(...denseVector(given))
        // Two features may share a place with opposite signs, and cancel out.
        expect(length === 0 || Math.abs(length - 1) < 1e-5).toBe(true)
      }),
    )
    expect(Math.hypot(...denseVector(noFeatures))).toBe(0)
    expect(denseVector(noFeatures, 8)).toHaveLength(8)
  })

  it('is the same for equal texts, and of texts with nothing in common nearly at right angles', () => {
    const text = (from: number) =>
      featuresOf(new Map(Array.from({ length: 20 }, (_, at) => [from + at * 7919, 0.3])))
    const cosine = (one: Float32Array, other: Float32Array) =>
      one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
    expect(denseVector(text(5))).toEqual(denseVector(text(5)))
    expect(Math.abs(cosine(denseVector(text(5)), denseVector(text(1_000_003))))).toBeLessThan(0.3)
  })
})
