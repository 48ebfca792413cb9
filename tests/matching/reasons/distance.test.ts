import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Seeker } from '../../../server/matching/meaning/seeker.ts'
import { scored } from '../../../server/matching/reasons/score.ts'
import { anyEntry, aSeeker } from '../../support/any-match.ts'
import { noTrainings } from '../../support/a-seeker.ts'

const pairs = { numRuns: 10_000 }

describe('a refusal of distance, in 10,000 seekers and postings', () => {
  it('what lies beyond what is refused, as reckoned from home, says so and is slightly related at most', () => {
    const place = fc.constantFrom('350505', '350502', '350203', '330106', '110101', '310115')
    const path = (code: string): string[] => [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]
    let held = 0
    fc.assert(
      fc.property(aSeeker, anyEntry('p'), place, place, (given, entry, home, at) => {
        const seeker: Seeker = {
          ...given,
          home: path(home),
          wishedAreas: [],
          refusals: ['OUT_OF_PROVINCE'],
          refusedOccupations: [],
        }
        const { fit, reasons } = scored(seeker, { ...entry, areas: path(at) }, noTrainings)
        const isSaid = reasons.some(({ kind }) => kind === 'REFUSAL')
        const isOutside = home.slice(0, 2) !== at.slice(0, 2)
        expect(isSaid).toBe(isOutside || entry.unwanted.includes('OUT_OF_PROVINCE'))
        if (isSaid) expect(fit).toBe('SLIGHT')
        if (isOutside) held++
      }),
      pairs,
    )
    expect(held).toBeGreaterThan(1_000)
  })
})
