import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passes } from '../../../server/matching/posting-index.ts'
import { filtersOf, noFilter } from '../../../server/matching/posting-query.ts'
import { filterConditions } from '../../../server/matching/why/filter-conditions.ts'
import { anyEntry, aSeeker } from '../../support/any-match.ts'
import { skillIds } from '../../support/a-seeker.ts'

const certificates = ['fire-facility-operator-3', 'fire-facility-operator-4', 'constructor-level-2']
const obtainable = fc.subarray([...certificates, ...skillIds.slice(0, 12)])

describe('why a posting is not in the list', () => {
  it('names what keeps it out whenever something does, and nothing when nothing does', () => {
    let [out, within] = [0, 0]
    fc.assert(
      fc.property(aSeeker, anyEntry('p'), obtainable, (seeker, given, known) => {
        const entry = { ...given, validUntilDay: 30_000 }
        const all = [...certificates, ...skillIds.slice(0, 12)]
        const filters = filtersOf(seeker, noFilter, {
          today: 20_000,
          certificates: all,
          obtainable: new Set(known),
        })
        const failing = filterConditions(entry, seeker, filters).filter(({ state }) => state === 'FAILS')
        const isIn = passes(entry, filters)
        if (isIn) within++
        else out++
        expect(failing.length === 0).toBe(isIn)
        for (const { hard, text } of failing) {
          expect(hard).toBe(true)
          expect(text.zh).toMatch(/[0-9]|，/)
        }
      }),
      { numRuns: 3_000 },
    )
    expect(Math.min(out, within)).toBeGreaterThan(100)
  })
})
