import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featuresOf, noFeatures, product } from '../../../server/matching/meaning/features.ts'
import { likeness } from '../../../server/matching/meaning/likeness.ts'

/** Few keys, so that texts have much in common. */
const features = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0.01, max: 1, noNaN: true })))
  .map((pairs) => featuresOf(new Map(pairs)))

describe('how like a seeker’s meaning an entry is', () => {
  it('is what comparing with each name and with the occupations, one by one, gives', () => {
    fc.assert(
      fc.property(
        fc.array(features, { maxLength: 4 }),
        features,
        fc.array(features, { maxLength: 3 }),
        (names, occupations, entries) => {
          const meaning = { names, occupations, query: noFeatures }
          for (const entry of entries) {
            const { wording, occupation } = likeness(meaning, entry)
            expect(wording).toBeCloseTo(Math.hypot(0, ...names.map((name) => product(name, entry))), 10)
            expect(occupation).toBeCloseTo(product(occupations, entry), 10)
          }
        },
      ),
    )
  })

  it('counts one near name for more than many far ones', () => {
    const word = (key: number, weight = 1) => featuresOf(new Map([[key, weight]]))
    const near = { names: [word(1), word(2), word(3)], occupations: noFeatures, query: noFeatures }
    const entry = featuresOf(new Map([[1, 0.9]]))
    const spread = featuresOf(
      new Map([
        [1, 0.3],
        [2, 0.3],
        [3, 0.3],
      ]),
    )
    expect(likeness(near, entry).wording).toBeGreaterThan(likeness(near, spread).wording)
  })

  it('is nothing where nothing is known', () => {
    const unknown = { names: [], occupations: noFeatures, query: noFeatures }
    expect(likeness(unknown, featuresOf(new Map([[1, 1]])))).toEqual({ wording: 0, occupation: 0 })
  })
})
