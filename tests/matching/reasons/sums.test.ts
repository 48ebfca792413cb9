import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byStanding, inOrder, scored } from '../../../server/matching/reasons/score.ts'
import { anyEntry, aSeeker, someTrainings } from '../../support/any-match.ts'

describe('the order of candidates', () => {
  it('is by the very sums and labels of their reasons, which are not made for it: 10,000 seekers and postings', () => {
    const entries = fc.tuple(...Array.from({ length: 10 }, (_, at) => anyEntry(`p${at}`)))
    fc.assert(
      fc.property(aSeeker, entries, someTrainings, (seeker, list, trainings) => {
        const explained = list.map((entry) => scored(seeker, entry, trainings))
        const placeOf = ({ entry, ...standing }: (typeof explained)[number]) => {
          const { fit, tier, stated, score } = standing
          return [entry.id, fit, tier, stated, score]
        }
        const ordered = inOrder(seeker, list, trainings).map((ranked) => placeOf({ ...ranked, reasons: [] }))
        expect(ordered).toEqual(explained.toSorted(byStanding).map(placeOf))
      }),
      { numRuns: 1_000 },
    )
  })
})
