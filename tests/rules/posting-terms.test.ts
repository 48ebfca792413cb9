import { describe, expect, it, test } from 'vitest'
import { longestProbation, termsShape, wrongTerms } from '../../rules/posting-terms.ts'
import { termsSaid } from '../../rules/posting-terms-said.ts'
import { judge } from '../../rules/rule.ts'
import { postingRule } from '../../rules/posting.ts'
import { posting, today } from './good-posting.ts'

const wrong = (more: object) => {
  const judged = judge(postingRule(today), { ...posting, ...more })
  return 'wrong' in judged ? judged.wrong.map(({ path }) => path) : []
}

describe('a probation', () => {
  test.for([
    ['FIXED_TERM', 2, 0],
    ['FIXED_TERM', 3, 1],
    ['FIXED_TERM', 11, 1],
    ['FIXED_TERM', 12, 2],
    ['FIXED_TERM', 35, 2],
    ['FIXED_TERM', 36, 6],
    ['DISPATCH', 24, 2],
    ['SEASONAL', null, null],
    ['PERMANENT', null, 6],
    ['PART_TIME', 24, 0],
    ['INTERNSHIP', 12, 0],
    [null, null, 6],
  ] as const)('of %s with a term of %s months has at most %s', ([type, months, most]) =>
    expect(longestProbation(type, months)).toBe(most),
  )

  const kept = { contractType: 'FIXED_TERM', contractMonths: 24, probationPay: null }

  it('longer than the law allows is refused at its field, one as long is kept', () => {
    expect(wrong({ ...kept, probationMonths: 2 })).toEqual([])
    expect(wrong({ ...kept, probationMonths: 3 })).toEqual(['probationMonths'])
    expect(wrong({ ...kept, contractMonths: null, probationMonths: 1 })).toEqual(['contractMonths'])
    expect(wrong({ ...kept, contractType: 'PART_TIME', probationMonths: 1 })).toEqual(['probationMonths'])
    expect(wrong({ ...kept, contractType: 'PART_TIME', probationMonths: 0 })).toEqual([])
  })

  it('is paid at least four fifths of the pay, and not at all where there is none', () => {
    const probation = { ...kept, probationMonths: 2, payMin: 5_000, payMax: 6_000 }
    expect(wrong({ ...probation, probationPay: 4_000 })).toEqual([])
    expect(wrong({ ...probation, probationPay: 3_999 })).toEqual(['probationPay'])
    expect(wrong({ ...probation, probationMonths: null, probationPay: 4_000 })).toEqual(['probationPay'])
  })
})

describe('the terms of a posting', () => {
  it('may all be left out', () => {
    const bare = Object.fromEntries(Object.keys(termsShape).map((name) => [name, null]))
    expect(wrong(bare)).toEqual([])
    expect(termsSaid({})).toEqual([])
    expect(wrongTerms({})).toEqual([])
  })

  it('name hours together, as hours of a day', () => {
    expect(wrong({ hoursFrom: '20:00', hoursTo: '06:00' })).toEqual([])
    expect(wrong({ hoursFrom: '08:30', hoursTo: null })).toEqual(['hoursTo'])
    expect(wrong({ hoursFrom: '8点', hoursTo: '24:00' })).toEqual(['hoursFrom', 'hoursTo'])
    expect(wrong({ hoursFrom: '08:30', hoursTo: '08:30' })).toEqual(['hoursTo'])
  })

  it('name five further workplaces at most', () => {
    expect(wrong({ otherPlaces: 'a\n\nb\nc\nd\ne' })).toEqual([])
    expect(wrong({ otherPlaces: 'a\nb\nc\nd\ne\nf' })).toEqual(['otherPlaces'])
  })

  it('are told in both languages as people say them', () => {
    const five = ['PENSION', 'MEDICAL', 'UNEMPLOYMENT', 'INJURY', 'MATERNITY'] as const
    const said = (told: Parameters<typeof termsSaid>[0]) => termsSaid(told).map(([, { zh, en }]) => [zh, en])
    expect(said({ insurances: [...five, 'HOUSING_FUND'] })[0]?.[0]).toBe('五险一金')
    expect(said({ insurances: five })[0]?.[0]).toBe('五险')
    expect(said({ insurances: ['INJURY'] })).toEqual([['工伤保险', 'work injury']])
    expect(said({ hoursFrom: '20:00', hoursTo: '06:00' })).toEqual([
      ['20:00–次日 06:00', '20:00–06:00 the next day'],
    ])
    expect(said({ probationMonths: 0 })).toEqual([['无试用期', 'none']])
    expect(said({ probationMonths: 1, probationPay: 4_000 })).toEqual([
      ['1 个月 · 试用期工资 4000 元/月', '1 month · CNY 4000 a month meanwhile'],
    ])
  })
})
