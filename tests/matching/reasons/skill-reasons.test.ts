import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unknownSeeker, type Seeker } from '../../../server/matching/meaning/seeker.ts'
import type { PostingEntry } from '../../../server/matching/posting-index.ts'
import { reason, type ReasonState } from '../../../server/matching/reasons/reason.ts'
import { skillReasons } from '../../../server/matching/reasons/skill-reasons.ts'
import { noTrainings, seekerWith, skillIds, trainingsFor, undemanding } from '../../support/a-seeker.ts'

const reasonsOf = (seeker: Seeker, said: Partial<PostingEntry>, trainings = noTrainings) =>
  skillReasons(seeker, undemanding({ id: 'p', ...said }), trainings)

describe('the reasons of skills', () => {
  it('are one for each skill and certificate that is asked for, demanded ones first', () => {
    const asked = reasonsOf(unknownSeeker, {
      preferredSkills: ['cooking', 'forklift-certificate'],
      mustSkills: ['driving'],
      mustCertificates: ['driving-licence-b2'],
    })
    expect(asked.map(({ kind, id, demanded }) => [kind, id, demanded])).toEqual([
      ['CERTIFICATE', 'driving-licence-b2', true],
      ['SKILL', 'driving', true],
      ['SKILL', 'cooking', false],
      ['CERTIFICATE', 'forklift-certificate', false],
    ])
  })

  it('say once what is both demanded and welcome', () => {
    const asked = reasonsOf(unknownSeeker, {
      mustSkills: ['driving'],
      mustCertificates: ['forklift-certificate'],
      preferredSkills: ['driving', 'forklift-certificate', 'cooking'],
    })
    expect(asked.map(({ id, demanded }) => [id, demanded])).toEqual([
      ['forklift-certificate', true],
      ['driving', true],
      ['cooking', false],
    ])
  })

  it('take a word that the catalogue does not know for a skill', () => {
    expect(reasonsOf(unknownSeeker, { preferredSkills: ['开塔吊'] })[0]).toMatchObject({
      kind: 'SKILL',
      id: '开塔吊',
    })
  })

  it('give all demanded ones together no more, however many there are, and more than all welcome ones', () => {
    const total = (said: Partial<PostingEntry>, ids: string[]) =>
      reasonsOf(seekerWith(ids), said).reduce((sum, { contribution }) => sum + contribution, 0)
    fc.assert(
      fc.property(fc.subarray(skillIds, { minLength: 1, maxLength: 12 }), (ids) => {
        expect(total({ mustSkills: ids }, ids)).toBeCloseTo(0.9, 10)
        expect(total({ preferredSkills: ids }, ids)).toBeCloseTo(0.4, 10)
      }),
    )
  })

  it('are near by the seeker’s own words, which have to be confirmed', () => {
    const likely = { ...unknownSeeker, likely: new Set(['driving']) }
    expect(reasonsOf(likely, { mustSkills: ['driving'] })[0]).toMatchObject({ state: 'NEAR', likely: true })
  })

  it('are near by a training, with the days of the soonest and the first three by name', () => {
    const trainings = trainingsFor('driving', 12, 5, 30, 7)
    expect(reasonsOf(seekerWith([]), { mustSkills: ['driving'] }, trainings)[0]).toMatchObject({
      state: 'NEAR',
      likely: false,
      number: 12,
      trainings: ['course-12', 'course-5', 'course-30'],
    })
  })

  it('name no training for what is held', () => {
    const held = reasonsOf(seekerWith(['driving']), { mustSkills: ['driving'] }, trainingsFor('driving', 12))
    expect(held[0]).toMatchObject({ state: 'MET', trainings: [], number: null })
  })
})

describe('what a reason adds', () => {
  it('is most when met, then near, then unknown, and takes away when missing', () => {
    const adds = (state: ReasonState) => reason('PAY', state, 0.2).contribution
    expect(adds('MET')).toBe(0.2)
    expect(adds('MET')).toBeGreaterThan(adds('NEAR'))
    expect(adds('NEAR')).toBeGreaterThan(adds('UNKNOWN'))
    expect(adds('UNKNOWN')).toBeGreaterThan(0)
    expect(adds('MISSING')).toBeLessThan(0)
  })
})
