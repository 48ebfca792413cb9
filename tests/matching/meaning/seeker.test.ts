import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { product } from '../../../server/matching/meaning/features.ts'
import { meaningOfPosting } from '../../../server/matching/meaning/posting-meaning.ts'
import { seekerOf, workNames, type Seeker } from '../../../server/matching/meaning/seeker.ts'
import { reference } from '../../../server/reference/index.ts'
import { featureKey } from '../../../server/reading/index.ts'
import type { Answer, WishesRow } from '../../../server/veterans/index.ts'
import { skillIds } from '../../support/a-seeker.ts'
import { aReading } from '../../support/a-reading.ts'

const reading = aReading()

type File = Parameters<typeof seekerOf>[0]

const noWishes: WishesRow = {
  occupationCodes: [],
  areaCodes: [],
  payMin: null,
  availableFrom: null,
  shifts: [],
  statedAt: null,
}
const emptyFile: File = {
  areaCode: null,
  degree: null,
  servicePeriods: [],
  skills: [],
  occupations: [],
  wishes: noWishes,
}
const seeker = (said: Partial<File>): Seeker => seekerOf({ ...emptyFile, ...said }, reading)
const wishing = (wishes: Partial<WishesRow>): Partial<File> => ({ wishes: { ...noWishes, ...wishes } })
const answered = (id: string, answer: Answer, confidence = 1) => ({ id, answer, words: [], confidence })

describe('the names of all work', () => {
  const codes = reference().occupations.all.map(({ code }) => code)

  it('hold whatever a file’s work is called by', () => {
    const names = new Set(workNames())
    const some = fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 3 })
    fc.assert(
      fc.property(some, some, (wished, proven) => {
        const occupations = proven.map((id) => answered(id, 'SUGGESTED'))
        const { titles } = seeker({ ...wishing({ occupationCodes: wished }), occupations }).meaning
        expect(titles.length).toBeGreaterThan(0)
        expect(titles.filter((title) => !names.has(title))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})

const driver = '4-02-02-02'
const guard = '4-07-05-01'
const cook = '4-03-02-01'

/** How near the seeker is to a posting of this title, as far as words and occupations go. */
const nearness = ({ meaning }: Seeker, title: string): number => {
  const words = { title, statedOccupation: null, skills: [], shift: null, veteransPreferred: false, says: [] }
  return product(meaning.query, meaningOfPosting(words, reading.title).features)
}

describe('the skills of a seeker', () => {
  it('are held with all they imply when confirmed, and only likely when words suggest them', () => {
    const { held, likely } = seeker({
      skills: [
        answered('driving-licence-a2', 'CONFIRMED'),
        answered('security-guard-certificate', 'SUGGESTED'),
      ],
    })
    expect([...held]).toEqual(expect.arrayContaining(['driving-licence-a2', 'driving-licence-c1', 'driving']))
    expect([...likely]).toEqual(expect.arrayContaining(['security-guard-certificate', 'security-guarding']))
  })

  it('are not likely when they are held anyway, or when the veteran has said no', () => {
    const { held, likely } = seeker({
      skills: [
        answered('security-guard-certificate', 'SUGGESTED'),
        answered('security-guarding', 'CONFIRMED'),
        answered('cooking', 'REJECTED'),
      ],
    })
    expect(held).toContain('security-guarding')
    expect([...likely]).toEqual(['security-guard-certificate'])
  })

  it('are stated as soon as the file says anything of them, be it no', () => {
    expect(seeker({}).statesSkills).toBe(false)
    expect(seeker({ skills: [answered('cooking', 'REJECTED')] }).statesSkills).toBe(true)
  })

  it('are all asked of the index, whether held or suggested: none is silently ignored', () => {
    const some = fc.subarray(skillIds, { maxLength: 12 })
    fc.assert(
      fc.property(some, some, (confirmed, suggested) => {
        const file = [
          ...confirmed.map((id) => answered(id, 'CONFIRMED')),
          ...suggested.filter((id) => !confirmed.includes(id)).map((id) => answered(id, 'SUGGESTED')),
        ]
        const { meaning, held, likely } = seeker({ skills: file })
        const asked = new Set(meaning.query.keys)
        for (const id of [...confirmed, ...suggested, ...held, ...likely])
          expect(asked).toContain(featureKey('skill', id))
      }),
    )
  })
})

describe('the occupations of a seeker', () => {
  const file: Partial<File> = {
    occupations: [
      answered(driver, 'SUGGESTED', 0.9),
      answered(guard, 'CONFIRMED', 0.2),
      answered(cook, 'REJECTED', 1),
    ],
  }

  it('are proven by service unless the veteran has said no; what was confirmed before what was read', () => {
    expect(seeker(file).provenOccupations).toEqual([guard, driver])
  })

  it('are kept apart as wished, most wished first', () => {
    const wished = seeker({ ...file, ...wishing({ occupationCodes: [cook, driver] }) })
    expect(wished.wishedOccupations).toEqual([cook, driver])
    expect(wished.provenOccupations).toEqual([guard, driver])
  })

  it('count less, the later they are wished, and less than any wish when only service leads to them', () => {
    const first = seeker(wishing({ occupationCodes: [driver, cook] }))
    const second = seeker(wishing({ occupationCodes: [cook, driver] }))
    const proven = seeker({
      occupations: [answered(driver, 'CONFIRMED')],
      ...wishing({ occupationCodes: [cook] }),
    })
    const toDriver = (one: Seeker) => nearness(one, '货车司机')
    expect(toDriver(first)).toBeGreaterThan(toDriver(second))
    expect(toDriver(second)).toBeGreaterThan(toDriver(proven))
    expect(toDriver(proven)).toBeGreaterThan(toDriver(seeker(wishing({ occupationCodes: [cook] }))))
  })
})

describe('the circumstances of a seeker', () => {
  it('are the years of the service periods that have both ends', () => {
    const period = (startYear: number | null, endYear: number | null) => ({
      branch: null,
      specialtyId: null,
      startYear,
      endYear,
    })
    expect(seeker({ servicePeriods: [period(2008, 2013), period(2015, 2016)] }).yearsServed).toBe(6)
    expect(seeker({ servicePeriods: [period(null, 2013), period(2015, null)] }).yearsServed).toBe(0)
    expect(seeker({ servicePeriods: [period(2013, 2008), period(2008, 2010)] }).yearsServed).toBe(2)
  })

  it('are unknown where the file does not say', () => {
    expect(seeker({})).toMatchObject({
      degreeRank: null,
      payMin: 0,
      home: [],
      wishedAreas: [],
      shifts: [],
      availableFrom: null,
    })
  })

  it('are the rank of the degree, and the home with all it lies in, finest first', () => {
    expect(seeker({ degree: 'NONE' }).degreeRank).toBe(0)
    expect(seeker({ degree: 'BACHELOR' }).degreeRank).toBe(4)
    expect(seeker({ areaCode: '350505' }).home).toEqual(['350505', '350500', '350000'])
  })
})
