import { describe, expect, it } from 'vitest'
import { unknownSeeker, type Seeker } from '../../../server/matching/meaning/seeker.ts'
import { reason, weighed, type Reason, type ReasonState } from '../../../server/matching/reasons/reason.ts'
import { reasonsOf } from '../../../server/matching/reasons/reasons.ts'
import { scored, worthSaying } from '../../../server/matching/reasons/score.ts'
import { fitOf, tallyOf } from '../../../server/matching/reasons/tally.ts'
import { noTrainings, seekerWith, undemanding } from '../../support/a-seeker.ts'

const labelOf = (reasons: readonly Reason[], seeker: Seeker = wishing) => fitOf(tallyOf(reasons, seeker))
const wishing: Seeker = { ...unknownSeeker, wishedOccupations: ['4-02-02-02'] }
const occupation = (state: ReasonState): Reason => weighed('OCCUPATION', state, 0.5)
const demanded = (state: ReasonState): Reason => reason('SKILL', state, 0.9, { demanded: true })
const welcome = (state: ReasonState): Reason => reason('SKILL', state, 0.4)

describe('the score of a match', () => {
  it('is the sum of what its reasons add, in millionths', () => {
    const entry = undemanding({ id: 'p', mustSkills: ['driving', 'cooking'], degreeRank: 3 })
    const { score, reasons } = scored(seekerWith(['driving']), entry, noTrainings)
    expect(reasons).toEqual(reasonsOf(seekerWith(['driving']), entry, noTrainings))
    expect(score).toBeCloseTo(
      reasons.reduce((sum, { contribution }) => sum + contribution, 0),
      5,
    )
    expect(Math.round(score * 1e6) / 1e6).toBe(score)
  })

  it('is nothing where neither side asks for anything', () => {
    expect(scored(unknownSeeker, undemanding({ id: 'p' }), noTrainings)).toMatchObject({
      score: 0,
      reasons: [],
    })
  })
})

describe('the fit of a match', () => {
  it.each<[string, Reason[], string]>([
    ['an own occupation alone', [occupation('MET')], 'STRONG'],
    ['an own occupation and all that is demanded', [occupation('MET'), demanded('MET')], 'STRONG'],
    ['an own occupation without what is only welcome', [occupation('MET'), welcome('MISSING')], 'STRONG'],
    [
      'an own occupation, but something demanded missing',
      [occupation('MET'), demanded('MISSING')],
      'PARTIAL',
    ],
    [
      'an own occupation, and a training for what is demanded',
      [occupation('MET'), demanded('NEAR')],
      'PARTIAL',
    ],
    ['a related occupation', [occupation('NEAR'), demanded('MET')], 'PARTIAL'],
    ['something demanded that is held, whatever the occupation', [demanded('MET')], 'PARTIAL'],
    ['an occupation that has nearly nothing in common', [occupation('UNKNOWN')], 'SLIGHT'],
    ['something welcome that is held', [welcome('MET')], 'SLIGHT'],
    ['nothing', [], 'SLIGHT'],
  ])('of %s', (_, reasons, fit) => {
    expect(labelOf(reasons)).toBe(fit)
  })

  it('is not the strongest where a wish is broken, or schooling is missing', () => {
    for (const kind of ['AREA', 'PAY', 'SHIFT', 'AVAILABILITY'] as const)
      expect(labelOf([occupation('MET'), reason(kind, 'MISSING', 0.2)])).toBe('PARTIAL')
    for (const kind of ['PAY', 'SHIFT'] as const)
      for (const state of ['MET', 'NEAR', 'UNKNOWN'] as const)
        expect(labelOf([occupation('MET'), reason(kind, state, 0.2)])).toBe('STRONG')
    expect(labelOf([occupation('MET'), reason('EXPERIENCE', 'UNKNOWN', 0.2)])).toBe('STRONG')
    expect(labelOf([occupation('MET'), reason('DEGREE', 'MISSING', 0.2)])).toBe('PARTIAL')
  })

  it('goes by skills for who has no occupation, and by them alone for nobody else', () => {
    expect(labelOf([welcome('MET'), welcome('MET')], unknownSeeker)).toBe('PARTIAL')
    expect(labelOf([welcome('MET'), welcome('MET')])).toBe('SLIGHT')
    expect(labelOf([welcome('MET')], unknownSeeker)).toBe('SLIGHT')
  })
})

describe('the reasons worth saying', () => {
  it('come in the order of their weight, for and against alike', () => {
    const [small, against, great] = [welcome('MET'), demanded('MISSING'), reason('AREA', 'MET', 0.6)]
    expect(worthSaying([against, small, great])).toEqual([great, small, against])
    expect(worthSaying([reason('PAY', 'MET', 0.2), against])).toEqual([against, reason('PAY', 'MET', 0.2)])
  })

  it('leave out a title and an occupation with too little in common, but not what the file or the advert leaves open', () => {
    const open = reason('PAY', 'UNKNOWN', 0.2)
    expect(worthSaying([occupation('UNKNOWN'), weighed('WORDING', 'UNKNOWN', 0.1), open])).toEqual([open])
  })

  it('change nothing in the list they are taken from', () => {
    const given = [welcome('MET'), occupation('MET')]
    worthSaying(given)
    expect(given.map(({ kind }) => kind)).toEqual(['SKILL', 'OCCUPATION'])
  })
})
