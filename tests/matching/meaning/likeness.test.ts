import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featuresOf, noFeatures, product } from '../../../server/matching/meaning/features.ts'
import type { Features } from '../../../server/matching/posting-index.ts'
import { likeness } from '../../../server/matching/meaning/likeness.ts'
import { meanVector } from '../../../server/matching/meaning/nearness.ts'

/** Few keys, so that texts have much in common. */
const features = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0.01, max: 1, noNaN: true })))
  .map((pairs) => featuresOf(new Map(pairs)))

const nothing = {
  branches: noFeatures,
  vector: new Float32Array(0),
  compares: 'vector',
  titles: [],
  query: noFeatures,
} as const
const none = new Int8Array(0)
const titled = (given: Features) => ({ features: given, vector: none, ownVector: none })

describe('how like a seeker’s meaning an entry is', () => {
  it('is what comparing with each name and with the occupations, one by one, gives', () => {
    fc.assert(
      fc.property(
        fc.array(features, { maxLength: 4 }),
        features,
        features,
        fc.array(features, { maxLength: 3 }),
        (names, occupations, branches, entries) => {
          const meaning = { ...nothing, names, occupations, branches }
          for (const entry of entries) {
            const { wording, occupation, branches: shared } = likeness(meaning, titled(entry))
            expect(wording).toBeCloseTo(Math.hypot(0, ...names.map((name) => product(name, entry))), 10)
            expect(occupation).toBeCloseTo(product(occupations, entry), 10)
            expect(shared).toBeCloseTo(product(branches, entry), 10)
          }
        },
      ),
    )
  })

  it('counts one near name for more than many far ones', () => {
    const word = (key: number, weight = 1) => featuresOf(new Map([[key, weight]]))
    const near = { names: [word(1), word(2), word(3)], occupations: noFeatures, ...nothing }
    const entry = featuresOf(new Map([[1, 0.9]]))
    const spread = featuresOf(
      new Map([
        [1, 0.3],
        [2, 0.3],
        [3, 0.3],
      ]),
    )
    expect(likeness(near, titled(entry)).wording).toBeGreaterThan(likeness(near, titled(spread)).wording)
  })

  it('is nothing where nothing is known', () => {
    const unknown = { names: [], occupations: noFeatures, ...nothing }
    expect(likeness(unknown, titled(featuresOf(new Map([[1, 1]]))))).toEqual({
      wording: 0,
      occupation: 0,
      nearness: 0,
      branches: 0,
    })
  })

  it('finds a title near by the mean of its cosines with the names, and never less than nothing', () => {
    const unit = (at: number, value = 400) =>
      Int8Array.from({ length: 256 }, (_, nth) => (nth === at ? value / 4 : 0))
    const meaning = { names: [], occupations: noFeatures, ...nothing, vector: meanVector([unit(0), unit(1)]) }
    const near = (vector: Int8Array) => likeness(meaning, { ...titled(noFeatures), vector }).nearness
    expect(near(unit(0))).toBeCloseTo(1 / 32, 6)
    expect(near(unit(2))).toBe(0)
    expect(near(unit(0, -400))).toBe(0)
  })
})
