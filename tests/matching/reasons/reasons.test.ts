import { describe, expect, it } from 'vitest'
import { meaningOfSeeker } from '../../../server/matching/meaning/seeker-meaning.ts'
import { unknownSeeker, type Seeker } from '../../../server/matching/meaning/seeker.ts'
import { reasonText } from '../../../server/matching/reasons/reason-text.ts'
import { reasonsOf } from '../../../server/matching/reasons/reasons.ts'
import { inOrder, scored, worthSaying } from '../../../server/matching/reasons/score.ts'
import { noTrainings, seekerWith, trainingsFor, undemanding } from '../../support/a-seeker.ts'
import { aReading } from '../../support/a-reading.ts'

const reading = aReading()

describe('the reasons of a match', () => {
  const certificate = undemanding({ id: 'p', mustCertificates: ['forklift-certificate'] })

  it('name the training that gives what is missing, with its days', () => {
    const trainings = trainingsFor('forklift-certificate', 10, 30)
    const [reason] = reasonsOf(seekerWith(['driving']), certificate, trainings)
    expect(reason).toMatchObject({
      kind: 'CERTIFICATE',
      state: 'NEAR',
      trainings: ['course-10', 'course-30'],
    })
    expect(reasonText(reason!)).toEqual({
      zh: '需叉车证(N1)，有 10 天培训',
      en: 'Needs: forklift certificate (N1); there is a training of 10 days',
    })
  })

  it('count a higher licence for the lower one that is asked', () => {
    const asks = undemanding({ id: 'p', mustCertificates: ['driving-licence-c1'] })
    expect(reasonsOf(seekerWith(['driving-licence-a2']), asks, noTrainings)[0]?.state).toBe('MET')
  })

  it('say that the file does not tell, rather than that something is missing, when it tells nothing of skills', () => {
    expect(reasonsOf({ ...unknownSeeker, statesSkills: false }, certificate, noTrainings)[0]?.state).toBe(
      'UNKNOWN',
    )
    expect(reasonsOf({ ...unknownSeeker, statesSkills: true }, certificate, noTrainings)[0]?.state).toBe(
      'MISSING',
    )
  })

  it('put the same town before the same district before the same city', () => {
    const seeker = { ...unknownSeeker, home: ['350505001', '350505', '350500', '350000'] }
    const at = (areas: string[]) => undemanding({ id: areas.join(), areas })
    const places = [
      ['350502', '350500', '350000'],
      ['350505001', '350505', '350500', '350000'],
      ['350505', '350500', '350000'],
    ]
    const order = inOrder(seeker, places.map(at), noTrainings).map(({ entry }) => entry.areas[0])
    expect(order).toEqual(['350505001', '350505', '350502'])
  })

  it('call a posting a strong fit only when the occupation is the person’s and nothing demanded is lacking', () => {
    const { occupations } = meaningOfSeeker(
      {
        names: [],
        occupations: [{ id: '4-02-02-02', confidence: 1 }],
        skills: [],
        shifts: [],
        veterans: false,
      },
      reading.title,
    )
    const seeker: Seeker = {
      ...seekerWith([]),
      wishedOccupations: ['4-02-02-02'],
      meaning: { ...unknownSeeker.meaning, occupations },
    }
    const driver = undemanding({
      id: 'p',
      occupations: [{ id: '4-02-02-02', confidence: 1 }],
      features: occupations,
    })
    expect(scored(seeker, driver, noTrainings).fit).toBe('STRONG')
    expect(scored(seeker, { ...driver, mustCertificates: ['driving-licence-b2'] }, noTrainings).fit).toBe(
      'PARTIAL',
    )
    expect(scored(unknownSeeker, driver, noTrainings).fit).toBe('SLIGHT')
  })

  it('have a sentence in both languages, whatever their kind and state', () => {
    const seeker = {
      ...seekerWith(['driving']),
      home: ['350505'],
      payMin: 5_000,
      shifts: ['DAY' as const],
      degreeRank: 1,
      availableFrom: '2024-01-01',
    }
    const posting = undemanding({
      id: 'p',
      payMin: 1,
      payMax: 2,
      shift: 'NIGHT',
      degreeRank: 4,
      minYears: 3,
      veteransPreferred: true,
      mustSkills: ['driving', 'cooking'],
    })
    const reasons = worthSaying(reasonsOf(seeker, posting, noTrainings))
    expect(reasons.length).toBeGreaterThan(7)
    for (const reason of reasons) {
      const { zh, en } = reasonText(reason)
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u)
    }
  })
})
