import { describe, expect, it } from 'vitest'
import { blankPosting, postingRule, type CheckedPosting } from '../../rules/posting.ts'
import { judge, type Rule } from '../../rules/rule.ts'
import { good, rules, today } from './good-inputs.ts'

function kept(name: keyof typeof good, input: object): unknown {
  const judged = judge(rules[name] as Rule, input)
  if ('wrong' in judged) throw new Error(JSON.stringify(judged.wrong))
  return judged.value
}

describe('what is kept', () => {
  it('of a posting with a title alone is nothing else, but for the usual twelve months', () => {
    const { title, payBasis, payMonths, version, ...rest } = kept('posting', {
      title: ' 保安 ',
    }) as CheckedPosting
    expect({ title, payBasis, payMonths, version }).toEqual({
      title: '保安',
      payBasis: 'MONTH',
      payMonths: 12,
      version: undefined,
    })
    for (const value of Object.values(rest)) expect([null, '', false, []]).toContainEqual(value)
    expect(Object.keys({ title, ...blankPosting })).toEqual(Object.keys(good.posting))
  })

  it('is the same for what is left out, null and empty', () => {
    const nothing = { nameEn: null, industryCode: null, size: null, about: '', veteranOwned: false }
    const {
      nameEn: _,
      industryCode: __,
      size: ___,
      about: ____,
      veteranOwned: _____,
      ...rest
    } = good.employer
    for (const given of [{}, nothing, { ...nothing, nameEn: '  ', industryCode: '', about: null }])
      expect(kept('employer', { ...rest, ...given })).toEqual({ ...rest, ...nothing })
  })

  it('of numbers and codes is how they are stored, however they are typed', () => {
    expect(kept('signIn', { ...good.signIn, phone: '0086-138 0595 1234' })).toMatchObject({
      phone: '+8613805951234',
    })
    const typed = `${good.employer.creditCode.slice(0, 9)} ${good.employer.creditCode.slice(9).toLowerCase()}`
    expect(kept('employer', { ...good.employer, creditCode: typed })).toEqual(kept('employer', good.employer))
    expect(kept('person', { residentId: '11010519491231002x' })).toEqual({ residentId: '11010519491231002X' })
  })

  it('of codes is each once, in the order given', () => {
    expect(
      kept('wishes', { areaCodes: ['350521', '350505', '350521'], shifts: ['NIGHT', 'DAY', 'NIGHT'] }),
    ).toMatchObject({
      areaCodes: ['350521', '350505'],
      shifts: ['NIGHT', 'DAY'],
    })
  })

  it('of an account and a person is only what was given', () => {
    expect(kept('account', { email: ' ' })).toEqual({ email: null })
    expect(kept('account', {})).toEqual({})
    expect(kept('person', { name: null, version: 3 })).toEqual({ name: null, version: 3 })
  })

  it('of an instant is a date, whether JSON or a program gave it', () => {
    const { startsAt } = good.fair
    expect(kept('fair', { ...good.fair, startsAt: startsAt.toISOString() })).toEqual(kept('fair', good.fair))
  })

  it('of a match filter lifts a wish only when that is said', () => {
    expect(kept('matchFilter', {})).toEqual({
      areaCodes: null,
      payMin: null,
      contractTypes: null,
      onlyReady: false,
      onlyStated: false,
    })
    expect(kept('matchFilter', { areaCodes: [], payMin: 0 })).toMatchObject({ areaCodes: [], payMin: 0 })
  })
})

describe('a rule of the day', () => {
  it('changes at midnight of the office, and its shape does not', () => {
    expect(postingRule(today).shape).toBe(postingRule('2030-01-01').shape)
    const until = { title: '保安', validUntil: '2026-11-23' }
    expect(judge(postingRule('2026-11-23'), until)).toHaveProperty('value')
    expect(judge(postingRule('2026-11-24'), until)).toHaveProperty('wrong')
  })
})
