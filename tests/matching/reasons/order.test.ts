import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noFeatures } from '../../../server/matching/meaning/features.ts'
import { meaningOfProfile } from '../../../server/matching/meaning/meaning.ts'
import type { PostingEntry } from '../../../server/matching/posting-index.ts'
import { filtersOf, noNarrowing, queryOf } from '../../../server/matching/posting-query.ts'
import { reasonText } from '../../../server/matching/reasons/reason-text.ts'
import { reasonsOf, type Help } from '../../../server/matching/reasons/reasons.ts'
import { byScore, fitOf, inOrder, scored, told } from '../../../server/matching/reasons/score.ts'
import { anyone, type Seeker } from '../../../server/matching/meaning/seeker.ts'
import { featureKey } from '../../../server/reading/index.ts'
import { reference } from '../../../server/reference/index.ts'
import type { TrainingRow } from '../../../server/trainings/index.ts'
import { aReading } from '../../support/a-reading.ts'
import { anEntry } from '../../support/a-posting-entry.ts'

const reading = aReading()
const skillIds = reference().skills.all.map(({ id }) => id)
const noHelp: Help = new Map()

const withSkills = (ids: readonly string[]): Seeker => {
  const held = reference().skillClosure(ids)
  const words = { names: [], occupations: [], skills: [...held], shifts: [], veterans: false }
  return { ...anyone, held, toldSkills: true, meaning: meaningOfProfile(words, reading.title) }
}

const blank = (said: Partial<PostingEntry> & { id: string }): PostingEntry =>
  anEntry({ mustSkills: [], occupations: [], features: noFeatures, ...said })

const training = (days: number) => ({ _id: `course-${days}`, days }) as TrainingRow

describe('the order of matches', () => {
  it('is never lowered by a reason that turns from missing to met, whatever else is asked', () => {
    const some = fc.subarray(skillIds.slice(0, 60), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(some, some, fc.nat(), (asked, owned, nth) => {
        const gained = asked[nth % asked.length]!
        const without = { ...withSkills([]), held: new Set(owned.filter((id) => id !== gained)) }
        const having = { ...without, held: new Set([...without.held, gained]) }
        const posting = blank({ id: 'posting', mustSkills: asked })
        const others = [1, 2, 3].map((n) => blank({ id: `other-${n}`, mustSkills: owned.slice(0, n) }))
        const rank = (seeker: Seeker) =>
          [scored(seeker, posting, noHelp), ...inOrder(without, others, noHelp)]
            .toSorted(byScore)
            .findIndex(({ entry }) => entry.id === 'posting')
        expect(rank(having)).toBeLessThanOrEqual(rank(without))
        expect(scored(having, posting, noHelp).score).toBeGreaterThan(scored(without, posting, noHelp).score)
      }),
      { numRuns: 500 },
    )
  })

  it('ignores no skill of a profile: in 10,000 profiles each skill is asked for and each raises a posting that wants it', () => {
    const profile = fc.subarray(skillIds, { minLength: 1, maxLength: 40 })
    let ignored = 0
    for (const skills of fc.sample(profile, 10_000)) {
      const seeker = withSkills(skills)
      const asked = new Set(seeker.meaning.query.keys)
      for (const id of skills) {
        const wants = blank({ id: 'wants', preferredSkills: [id] })
        const raised = scored(seeker, wants, noHelp).score > scored(anyone, wants, noHelp).score
        if (!asked.has(featureKey('skill', id)) || !raised) ignored++
      }
    }
    expect(ignored).toBe(0)
  }, 120_000)

  it('is the same whichever way round the candidates come, and ties go by id', () => {
    const seeker = withSkills(['driving'])
    const entries = ['c', 'a', 'd', 'b'].map((id) =>
      blank({ id, preferredSkills: id === 'd' ? ['driving'] : [] }),
    )
    const ids = (list: readonly PostingEntry[]) => inOrder(seeker, list, noHelp).map(({ entry }) => entry.id)
    expect(ids(entries)).toEqual(['d', 'a', 'b', 'c'])
    expect(ids(entries.toReversed())).toEqual(ids(entries))
  })

  it('counts a training that gives the skill for more than nothing and less than the skill', () => {
    const posting = blank({ id: 'p', mustCertificates: ['forklift-certificate'] })
    const help: Help = new Map([['forklift-certificate', [training(10)]]])
    const near = scored(withSkills([]), posting, help).score
    expect(near).toBeGreaterThan(scored(withSkills([]), posting, noHelp).score)
    expect(near).toBeLessThan(scored(withSkills(['forklift-certificate']), posting, help).score)
  })
})

describe('the reasons of a match', () => {
  const certificate = blank({ id: 'p', mustCertificates: ['forklift-certificate'] })

  it('name the training that gives what is missing, with its days', () => {
    const help: Help = new Map([['forklift-certificate', [training(10), training(30)]]])
    const [reason] = reasonsOf(withSkills(['driving']), certificate, help)
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
    const asks = blank({ id: 'p', mustCertificates: ['driving-licence-c1'] })
    expect(reasonsOf(withSkills(['driving-licence-a2']), asks, noHelp)[0]?.state).toBe('MET')
  })

  it('say that the file does not tell, rather than that something is missing, when it tells nothing of skills', () => {
    expect(reasonsOf({ ...anyone, toldSkills: false }, certificate, noHelp)[0]?.state).toBe('UNKNOWN')
    expect(reasonsOf({ ...anyone, toldSkills: true }, certificate, noHelp)[0]?.state).toBe('MISSING')
  })

  it('put the same town before the same district before the same city', () => {
    const seeker = { ...anyone, home: ['350505001', '350505', '350500', '350000'] }
    const at = (areas: string[]) => blank({ id: areas.join(), areas })
    const places = [
      ['350502', '350500', '350000'],
      ['350505001', '350505', '350500', '350000'],
      ['350505', '350500', '350000'],
    ]
    const order = inOrder(seeker, places.map(at), noHelp).map(({ entry }) => entry.areas[0])
    expect(order).toEqual(['350505001', '350505', '350502'])
  })

  it('call a posting a strong fit only when the occupation is the person’s and nothing demanded is lacking', () => {
    const { occupations } = meaningOfProfile(
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
      ...withSkills([]),
      wishedOccupations: ['4-02-02-02'],
      meaning: { ...anyone.meaning, occupations },
    }
    const driver = blank({
      id: 'p',
      occupations: [{ id: '4-02-02-02', confidence: 1 }],
      features: occupations,
    })
    expect(fitOf(reasonsOf(seeker, driver, noHelp))).toBe('STRONG')
    expect(fitOf(reasonsOf(seeker, { ...driver, mustCertificates: ['driving-licence-b2'] }, noHelp))).toBe(
      'PARTIAL',
    )
    expect(fitOf(reasonsOf(anyone, driver, noHelp))).toBe('SLIGHT')
  })

  it('have a sentence in both languages, whatever their kind and state', () => {
    const seeker = {
      ...withSkills(['driving']),
      home: ['350505'],
      payMin: 5_000,
      shifts: ['DAY' as const],
      degreeRank: 1,
      availableFrom: '2024-01-01',
    }
    const posting = blank({
      id: 'p',
      payMin: 1,
      payMax: 2,
      shift: 'NIGHT',
      degreeRank: 4,
      minYears: 3,
      veteransPreferred: true,
      mustSkills: ['driving', 'cooking'],
    })
    const reasons = told(reasonsOf(seeker, posting, noHelp))
    expect(reasons.length).toBeGreaterThan(7)
    for (const reason of reasons) {
      const { zh, en } = reasonText(reason)
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u)
    }
  })
})

describe('what is asked of the index', () => {
  const known = {
    today: 1,
    certificates: ['driving-licence-b2', 'forklift-certificate'],
    obtainable: new Set<string>(),
  }

  it('leaves out what demands a certificate that is neither held nor to be had', () => {
    const filters = (obtainable: string[]) =>
      filtersOf(withSkills(['driving-licence-b2']), noNarrowing, {
        ...known,
        obtainable: new Set(obtainable),
      })
    expect(filters([]).outOfReach).toEqual(['forklift-certificate'])
    expect(filters(['forklift-certificate']).outOfReach).toEqual([])
  })

  it('leaves out what is only to be had, for who wants to begin at once', () => {
    const ready = { ...noNarrowing, onlyReady: true }
    const filters = filtersOf(withSkills([]), ready, { ...known, obtainable: new Set(known.certificates) })
    expect(filters.outOfReach).toEqual(known.certificates)
  })

  it('follows the wishes unless they are lifted for this once', () => {
    const seeker = { ...anyone, wishedAreas: ['350505'], payMin: 5_000 }
    expect(filtersOf(seeker, noNarrowing, known)).toMatchObject({
      areas: ['350505'],
      payAtLeast: 5_000,
      degreeRank: 6,
    })
    const lifted = { areaCodes: [], payMin: 0, onlyReady: false }
    expect(filtersOf(seeker, lifted, known)).toMatchObject({ areas: [], payAtLeast: 0 })
    expect(queryOf(seeker, filtersOf(seeker, lifted, known)).limit).toBe(400)
  })
})
