import { describe, expect, it } from 'vitest'
import { addDays } from '../../rules/office-time.ts'
import { missingElements, postingRule, publishedPostingRule, wrongValidity } from '../../rules/posting.ts'
import { judge } from '../../rules/rule.ts'
import { good, today } from './good-inputs.ts'

const paths = (posting: object) => missingElements({ ...good.posting, ...posting }).map(({ path }) => path)

describe('what the five-ministry notice demands', () => {
  it('is all there in a whole posting', () => {
    expect(paths({})).toEqual([])
  })

  it.each(['headCount', 'conditions', 'content', 'areaCode', 'place', 'payMin', 'payMax', 'validUntil'])(
    'is missed when %s is null, left out, or blank',
    (field) => {
      for (const nothing of [null, undefined, '', ' \n '])
        expect(paths({ [field]: nothing })).toEqual([field])
    },
  )

  it.each(['occupationCode', 'contractType', 'shift', 'degree', 'minYears'])('is not %s', (field) => {
    expect(paths({ [field]: null })).toEqual([])
  })

  it('is named with its source, in both languages', () => {
    const [wrong] = missingElements({ ...good.posting, headCount: null })
    expect(wrong?.text).toEqual({
      zh: '缺少招聘人数：五部门《关于规范网络平台招聘类信息发布的通知》（2026-01-13）要求写明',
      en: 'The head-count is missing: demanded by the five-ministry notice on recruitment information on online platforms (13 January 2026)',
    })
  })
})

describe('a posting that is published', () => {
  const wrongIn = (posting: object) => {
    const judged = judge(publishedPostingRule(today), { ...good.posting, ...posting })
    return 'wrong' in judged ? judged.wrong.map(({ path, text }) => [path, text.en.slice(0, 12)]) : []
  }

  it('is asked for what is missing and for what is wrong, each field once', () => {
    expect(wrongIn({ headCount: 0, place: '', payMin: 9_000, validUntil: '2025-01-01' })).toEqual([
      ['headCount', 'The head-cou'],
      ['payMax', 'The highest '],
      ['validUntil', 'The last val'],
      ['place', 'The place of'],
    ])
  })

  it('may be kept as a draft with as little as a title', () => {
    expect(judge(postingRule(today), { title: '保安' })).toHaveProperty('value')
    expect(judge(publishedPostingRule(today), { title: '保安' })).toHaveProperty('wrong')
  })
})

describe('the last valid day', () => {
  it.each([
    [-1, false],
    [0, true],
    [366, true],
    [367, false],
  ])('may be %d days from today: %s', (days, allowed) => {
    expect(wrongValidity(addDays(today, days), today).length === 0).toBe(allowed)
  })

  it('may be open in a draft', () => {
    expect([wrongValidity(null, today), wrongValidity(undefined, today)]).toEqual([[], []])
  })
})
