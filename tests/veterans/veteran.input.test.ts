import { describe, expect, it } from 'vitest'
import {
  checkedAnswers,
  checkedPerson,
  checkedService,
  checkedWishes,
} from '../../server/veterans/veteran.input.ts'
import { aResidentId } from '../support/a-veteran.ts'
import { wrongFields } from '../support/wrong-fields.ts'

const now = new Date('2026-12-31T18:00:00Z') // 2027 already in Shanghai
const period = { branch: 'ARMY', specialtyId: null, startYear: 2001, endYear: 2005 }
const service = (input: object) =>
  wrongFields(() => checkedService({ text: '', periods: [], ...input }, now)).map(({ path }) => path)
const wishes = (input: object) => wrongFields(() => checkedWishes(input)).map(({ path }) => path)
const person = (input: object) => wrongFields(() => checkedPerson(input, now)).map(({ path }) => path)

describe('service', () => {
  it('may be left empty, and has at most 4,000 characters', () => {
    expect(service({ text: '' })).toEqual([])
    expect(service({ text: '车'.repeat(4_000) })).toEqual([])
    expect(service({ text: '车'.repeat(4_001) })).toEqual(['text'])
  })

  it('is from 1950 to this year of the office', () => {
    expect(service({ periods: [{ ...period, endYear: 2027 }] })).toEqual([])
    expect(service({ periods: [{ ...period, endYear: 2028 }] })).toEqual(['periods.0.endYear'])
    expect(service({ periods: [{ ...period, startYear: 1949 }] })).toEqual(['periods.0.startYear'])
    expect(service({ periods: [{ ...period, startYear: 2001.5 }] })).toEqual(['periods.0.startYear'])
  })

  it('does not end before it begins', () => {
    expect(service({ periods: [{ ...period, startYear: 2006 }] })).toEqual(['periods.0.endYear'])
    expect(service({ periods: [{ ...period, startYear: 2006, endYear: null }] })).toEqual([])
  })

  it('names every wrong stretch', () => {
    const periods = [period, { ...period, startYear: 1900 }, { ...period, specialtyId: 'no-such-post' }]
    expect(service({ text: '车'.repeat(5_000), periods })).toEqual([
      'text',
      'periods.1.startYear',
      'periods.2.specialtyId',
    ])
  })

  it('has at most ten stretches', () => {
    expect(service({ periods: Array.from({ length: 11 }, () => period) })).toEqual(['periods'])
  })
})

describe('wishes', () => {
  it('may all be left open', () => {
    expect(checkedWishes({})).toEqual({
      occupationCodes: [],
      areaCodes: [],
      payMin: null,
      availableFrom: null,
      shifts: [],
      refusals: [],
      refusedOccupationCodes: [],
      contractTypes: [],
    })
  })

  it('name occupations and areas that exist', () => {
    expect(wishes({ occupationCodes: ['4-02-02-01', '0-0'], areaCodes: ['350505', '999999', ''] })).toEqual([
      'occupationCodes.1',
      'areaCodes.1',
      'areaCodes.2',
    ])
  })

  it('keep the order, and each thing once', () => {
    const { areaCodes } = checkedWishes({ areaCodes: ['350521', '350505', '350521'] })
    expect(areaCodes).toEqual(['350521', '350505'])
  })

  it.each([-1, 1_000_001, 3_000.5])('refuse the pay %d', (payMin) => {
    expect(wishes({ payMin })).toEqual(['payMin'])
  })

  it('refuse a day that does not exist and more than ten of anything', () => {
    expect(wishes({ availableFrom: '2027-02-29' })).toEqual(['availableFrom'])
    expect(wishes({ areaCodes: Array.from({ length: 11 }, () => '350505') })).toEqual(['areaCodes'])
  })
})

describe('a person', () => {
  it('has an existing area and a resident ID whose check digit is right', () => {
    expect(person({ residentId: aResidentId().toLowerCase(), areaCode: '350505001' })).toEqual([])
    expect(person({ residentId: '11010519491231002Y', areaCode: '350599' })).toEqual([
      'residentId',
      'areaCode',
    ])
    expect(person({ residentId: '', name: '  ' })).toEqual(['name', 'residentId'])
  })

  it('may leave everything out', () => {
    expect(checkedPerson({ name: null }, now)).toEqual({ name: null })
  })
})

describe('answers', () => {
  it('are yes or no, to things that exist', () => {
    const wrong = wrongFields(() =>
      checkedAnswers({
        skills: [
          { skillId: 'driving-licence-b2', answer: 'SUGGESTED' },
          { skillId: 'no-such-skill', answer: 'CONFIRMED' },
        ],
        occupations: [{ code: '4-02-02-01', answer: 'REJECTED' }],
      }),
    )
    expect(wrong.map(({ path }) => path)).toEqual(['skills.0.answer', 'skills.1.skillId'])
    expect(wrong[0]?.text).toEqual({ zh: '请选择是或否', en: 'The answer is yes or no' })
  })
})
