// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { phoneText } from '../../../client/core/format/phone.ts'
import { useFormat } from '../../../client/core/format/use-format.ts'
import { usePostingFacts, type PostingTold } from '../../../client/core/records/use-posting-facts.ts'
import { inApp } from '../support/in-app.ts'

const said = () => renderHook(() => useFormat(), inApp()).result.current

const speak = (tag: 'zh-CN' | 'en') => act(async () => void (await i18next.changeLanguage(tag)))

beforeEach(() => speak('zh-CN'))

describe('money as people say it', () => {
  it.each([
    [{ payMin: 5000, payMax: 8000 }, '5000–8000 元/月'],
    [{ payMin: 5000, payMax: 5000 }, '5000 元/月'],
    [{ payMin: 5000, payMax: null }, '5000 元/月起'],
    [{ payMin: null, payMax: null }, '未注明薪资'],
  ])('%j is %s', (pay, sentence) => expect(said().pay(pay)).toBe(sentence))

  it('of a training is its fee, or that it has none', () => {
    expect([said().fee(0), said().fee(1200)]).toEqual(['免费', '1200 元'])
  })

  it('is parted by thousands in English', async () => {
    await speak('en')
    expect(said().amount(12_000)).toBe('12,000')
  })
})

describe('how far a fair is', () => {
  const now = new Date('2026-04-18T02:00:00Z')

  it('is that it goes on, or that it is over', () => {
    expect(said().countdown('2026-04-18T01:00:00Z', '2026-04-18T04:00:00Z', now)).toBe('正在进行')
    expect(said().countdown('2026-04-17T01:00:00Z', '2026-04-18T02:00:00Z', now)).toBe('已结束')
  })

  it.each([
    [0, '今天'],
    [1, '明天'],
    [-1, '昨天'],
    [3, '还有 3 天'],
    [-5, '5 天前'],
  ])('is said in days: %i', (days, sentence) =>
    expect(said().distance(new Date(Date.now() + days * 86_400_000).toISOString())).toBe(sentence),
  )
})

it('a number is shown without the country’s code', () => {
  expect([phoneText('+8613800000000'), phoneText('0595-8790')]).toEqual(['13800000000', '0595-8790'])
})

describe('the facts of a posting', () => {
  const silent: PostingTold = {
    ...{ content: null, conditions: null, contractType: null, shift: null, headCount: null, payMin: null },
    ...{ payMax: null, payMonths: null, validUntil: null, place: null, degree: null, minYears: null },
    ...{ veteransPreferred: null, area: null, mustSkills: [], preferredSkills: [] },
  }
  const told = (more: Partial<PostingTold>) =>
    renderHook(() => usePostingFacts({ ...silent, ...more }), inApp()).result.current

  it('leave out what is not stated, but never the pay', () => {
    expect(told({})).toEqual({ asked: [], offered: [['待遇', '未注明薪资']] })
  })

  it('tell what is asked and what is offered', () => {
    const { asked, offered } = told({
      mustSkills: [{ name: '叉车' }, { name: '电工' }],
      degree: 'HIGH_SCHOOL',
      minYears: 2,
      payMin: 5000,
      payMonths: 13,
      headCount: 3,
      area: { path: '泉州市泉港区' },
    })
    expect(asked).toEqual([
      ['必须有', '叉车 · 电工'],
      ['学历', '高中 / 中专 / 技校及以上'],
      ['经验', '2 年以上'],
    ])
    expect(offered).toEqual([
      ['待遇', '5000 元/月起 · 一年 13 个月薪'],
      ['人数', '招 3 人'],
      ['地区', '泉州市泉港区'],
    ])
  })
})
