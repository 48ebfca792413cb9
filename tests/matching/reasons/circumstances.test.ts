import { describe, expect, it } from 'vitest'
import { unknownSeeker, type Seeker } from '../../../server/matching/meaning/seeker.ts'
import { dayNumber, type PostingEntry } from '../../../server/matching/posting-index.ts'
import { circumstances } from '../../../server/matching/reasons/circumstances.ts'
import { reasonText } from '../../../server/matching/reasons/reason-text.ts'
import type { ReasonKind } from '../../../server/matching/reasons/reason.ts'
import { undemanding } from '../../support/a-seeker.ts'

type Said = Partial<PostingEntry>

const reasonOf = (kind: ReasonKind, seeker: Partial<Seeker>, entry: Said) =>
  circumstances({ ...unknownSeeker, ...seeker }, undemanding({ id: 'p', ...entry })).find(
    (reason) => reason?.kind === kind,
  )
const stateOf = (kind: ReasonKind, seeker: Partial<Seeker>, entry: Said) =>
  reasonOf(kind, seeker, entry)?.state
const worth = (kind: ReasonKind, seeker: Partial<Seeker>, entry: Said): number =>
  reasonOf(kind, seeker, entry)?.contribution ?? 0

const town = ['350505102', '350505', '350500', '350000']
const district = town.slice(1)
const elsewhere = ['350203', '350200', '350000']
const farAway = ['110101', '110100', '110000']

describe('the reason of place', () => {
  it('without a wish is the nearness to home, and nothing beyond the city', () => {
    const near = (areas: string[]) => worth('AREA', { home: town }, { areas })
    expect(near(town)).toBeGreaterThan(near(district))
    expect(near(district)).toBeGreaterThan(near(['350502', '350500', '350000']))
    expect(near(['350502', '350500', '350000'])).toBeGreaterThan(0)
    expect(stateOf('AREA', { home: town }, { areas: elsewhere })).toBeUndefined()
    expect(stateOf('AREA', { home: town }, { areas: [] })).toBeUndefined()
  })

  it('in the very town is no distance, though the code of that town ends as a city’s does', () => {
    const nanpu = ['350505100', '350505', '350500', '350000']
    expect(reasonOf('AREA', { home: nanpu }, { areas: nanpu })).toMatchObject({
      id: '350505100',
      number: null,
    })
  })

  it('with a wish is met within it, missing outside, and unknown where no place is stated', () => {
    const wish = { wishedAreas: ['350200'] }
    expect(reasonOf('AREA', wish, { areas: elsewhere })).toMatchObject({ state: 'MET', id: '350200' })
    expect(reasonOf('AREA', wish, { areas: farAway })).toMatchObject({ state: 'MISSING', id: '110101' })
    expect(reasonOf('AREA', wish, { areas: [] })).toMatchObject({ state: 'UNKNOWN', id: null })
  })

  it('puts what lies in the wished place and near home before what only lies in the wished place', () => {
    const seeker = { wishedAreas: ['350000'], home: town }
    expect(worth('AREA', seeker, { areas: district })).toBeGreaterThan(
      worth('AREA', seeker, { areas: elsewhere }),
    )
    expect(reasonOf('AREA', seeker, { areas: district })?.id).toBe('350505')
  })
})

describe('a refusal of distance', () => {
  const near = ['350521', '350500', '350000']
  const refusing = (...refusals: Seeker['refusals']) => ({ refusals, home: town })
  const broken = (seeker: Partial<Seeker>, areas: string[]) => stateOf('REFUSAL', seeker, { areas })

  it.each([
    ['AWAY', elsewhere, 'MISSING'],
    ['AWAY', ['350502', '350500', '350000'], undefined],
    ['AWAY', ['350000'], undefined],
    ['OUT_OF_PROVINCE', elsewhere, undefined],
    ['OUT_OF_PROVINCE', farAway, 'MISSING'],
    ['FAR', near, undefined],
    ['FAR', ['350526', '350500', '350000'], 'MISSING'],
    ['FAR', farAway, 'MISSING'],
    ['FAR', ['350500', '350000'], undefined],
  ] as const)('%s is held against %j as reckoned from home: %s', (refusal, areas, state) => {
    expect(broken(refusing(refusal), [...areas])).toBe(state)
  })

  it('is held against nothing without a known home or place, nor against a place that is wished for', () => {
    expect(broken({ refusals: ['AWAY', 'FAR', 'OUT_OF_PROVINCE'] }, farAway)).toBeUndefined()
    expect(broken(refusing('AWAY', 'FAR', 'OUT_OF_PROVINCE'), [])).toBeUndefined()
    expect(broken({ ...refusing('AWAY'), wishedAreas: ['350200'] }, elsewhere)).toBeUndefined()
    expect(broken({ ...refusing('AWAY'), wishedAreas: ['350200'] }, farAway)).toBe('MISSING')
  })

  it('takes the districts of a municipality for one city', () => {
    const home = ['310101', '310100', '310000']
    expect(broken({ refusals: ['AWAY'], home }, ['310115', '310100', '310000'])).toBeUndefined()
    expect(broken({ refusals: ['AWAY'], home }, ['320583', '320500', '320000'])).toBe('MISSING')
  })

  it('says where the work is and what was said', () => {
    const reason = reasonOf('REFUSAL', refusing('AWAY', 'OUT_OF_PROVINCE'), { areas: farAway })
    expect(reason && reasonText(reason).zh).toBe('在东城区，不合您说的“不去外地、不出省”')
    expect(reason && reasonText(reason).en).toMatch(
      /; you said: no work outside my city, no work outside my province$/,
    )
  })
})

describe('the reason of pay', () => {
  it('is met when the least pay reaches the wish, near when only the best does, missing when none does', () => {
    const pay = (payMin: number | null, payMax: number | null) =>
      reasonOf('PAY', { payMin: 5_000 }, { payMin, payMax })
    expect(pay(5_000, 8_000)).toMatchObject({ state: 'MET', number: 5_000 })
    expect(pay(4_000, 5_000)).toMatchObject({ state: 'NEAR', number: 5_000 })
    expect(pay(4_000, 4_999)).toMatchObject({ state: 'MISSING', number: 4_999 })
  })

  it('counts the one amount that is stated, and is unknown when none is', () => {
    expect(stateOf('PAY', { payMin: 5_000 }, { payMin: 6_000, payMax: null })).toBe('MET')
    expect(stateOf('PAY', { payMin: 5_000 }, { payMin: null, payMax: 6_000 })).toBe('NEAR')
    expect(stateOf('PAY', { payMin: 5_000 }, { payMin: null, payMax: null })).toBe('UNKNOWN')
  })

  it('is not given to who wishes for none', () => {
    expect(stateOf('PAY', { payMin: 0 }, { payMin: 9_000, payMax: 9_000 })).toBeUndefined()
  })
})

describe('the reason of shift', () => {
  it.each([
    ['DAY', 'MET'],
    ['FLEXIBLE', 'NEAR'],
    ['NIGHT', 'MISSING'],
    [null, 'UNKNOWN'],
  ] as const)('for who wants days or rotating shifts is, with %s, %s', (shift, state) => {
    expect(stateOf('SHIFT', { shifts: ['ROTATING', 'DAY'] }, { shift })).toBe(state)
  })

  it('is not given to who has no wish', () => {
    expect(stateOf('SHIFT', {}, { shift: 'NIGHT' })).toBeUndefined()
  })
})

describe('the reason of contract', () => {
  it.each([
    ['FIXED_TERM', 'MET'],
    ['DISPATCH', 'MISSING'],
    [null, 'UNKNOWN'],
  ] as const)('for who wants a contract with the employer is, with %s, %s', (contract, state) => {
    const wish = { contracts: ['PERMANENT', 'FIXED_TERM'] as const }
    expect(stateOf('CONTRACT', wish, { contract })).toBe(state)
  })

  it('is not given to who has no wish', () => {
    expect(stateOf('CONTRACT', {}, { contract: 'DISPATCH' })).toBeUndefined()
  })
})

describe('what the body does not allow, and what is not wanted', () => {
  it('is said with the name that the person chose, costs more the more there is, and is for the person alone', () => {
    const asks = { body: ['STANDING', 'LIFTING'] as const }
    const one = reasonOf('BODY', { limits: ['STANDING'] }, asks)
    expect(one).toMatchObject({ state: 'MISSING', id: 'STANDING' })
    expect(reasonText(one!).zh).toBe('这份工作可能不合您填写的“不能久站”（仅您自己可见）')
    expect(worth('BODY', { limits: ['STANDING', 'LIFTING'] }, asks)).toBeLessThan(one!.contribution)
    expect(reasonOf('BODY', { limits: ['HEIGHTS'] }, asks)).toBeUndefined()
  })

  it('is a condition or an occupation', () => {
    const driver = { refusedOccupations: ['4-02-02-02'], refusals: ['NIGHTS'] as const }
    const entry = { occupations: [{ id: '4-02-02-02', confidence: 0.9 }], unwanted: ['NIGHTS'] as const }
    const reason = reasonOf('REFUSAL', driver, entry)
    expect(reasonText(reason!).zh).toBe('不合您说的“不上夜班、不做道路货运汽车驾驶员”')
    expect(stateOf('REFUSAL', driver, { occupations: [], unwanted: [] })).toBeUndefined()
  })
})

describe('the reason of degree', () => {
  it('is met from the asked degree on, missing below, unknown when the file does not say', () => {
    const degree = (degreeRank: number | null) => stateOf('DEGREE', { degreeRank }, { degreeRank: 3 })
    expect([degree(4), degree(3), degree(2), degree(0), degree(null)]).toEqual([
      'MET',
      'MET',
      'MISSING',
      'MISSING',
      'UNKNOWN',
    ])
  })

  it('is not given where none is asked', () => {
    expect(stateOf('DEGREE', { degreeRank: 6 }, { degreeRank: 0 })).toBeUndefined()
  })
})

describe('the reason of experience', () => {
  const asks = { minYears: 3, occupations: [{ id: '4-02-02-02', confidence: 0.9 }] }

  it('is near when years of service lead to the posting’s occupation, and never met by service alone', () => {
    const proven = { provenOccupations: ['4-02-02-02'] }
    expect(stateOf('EXPERIENCE', { ...proven, yearsServed: 3 }, asks)).toBe('NEAR')
    expect(stateOf('EXPERIENCE', { ...proven, yearsServed: 2 }, asks)).toBe('UNKNOWN')
    expect(stateOf('EXPERIENCE', { provenOccupations: ['4-07-05-01'], yearsServed: 9 }, asks)).toBe('UNKNOWN')
  })

  it('takes no occupation for granted that the title only hints at', () => {
    const vague = { minYears: 1, occupations: [{ id: '4-02-02-02', confidence: 0.39 }] }
    expect(stateOf('EXPERIENCE', { provenOccupations: ['4-02-02-02'], yearsServed: 9 }, vague)).toBe(
      'UNKNOWN',
    )
  })

  it('is not given where no years are asked', () => {
    expect(stateOf('EXPERIENCE', { yearsServed: 9 }, { minYears: 0 })).toBeUndefined()
  })
})

describe('the reason of availability', () => {
  it('is met up to the posting’s last day and missing after it', () => {
    const until = { validUntilDay: dayNumber('2026-06-30') }
    expect(stateOf('AVAILABILITY', { availableFrom: '2026-06-30' }, until)).toBe('MET')
    expect(stateOf('AVAILABILITY', { availableFrom: '2026-07-01' }, until)).toBe('MISSING')
    expect(stateOf('AVAILABILITY', {}, until)).toBeUndefined()
  })
})

describe('the preference for veterans', () => {
  it('is always welcome, and missed by nobody', () => {
    expect(stateOf('VETERANS_PREFERRED', {}, { veteransPreferred: true })).toBe('MET')
    expect(stateOf('VETERANS_PREFERRED', {}, { veteransPreferred: false })).toBeUndefined()
  })
})
