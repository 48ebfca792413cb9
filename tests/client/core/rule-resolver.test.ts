import type { ResolverOptions } from 'react-hook-form'
import { describe, expect, it } from 'vitest'
import { ruleResolver } from '../../../client/core/form/rule-resolver.ts'
import type { PostingInput } from '../../../client/core/generated/schema.ts'
import { fairRule } from '../../../rules/fair.ts'
import { blankPosting, postingRule } from '../../../rules/posting.ts'
import type { Language } from '../../../rules/text.ts'
import { reasonsRule } from '../../../rules/verification.ts'
import { serviceRule } from '../../../rules/veteran.ts'

const today = '2026-11-20'
const options = { fields: {}, shouldUseNativeValidation: false } satisfies ResolverOptions<never>

const posting = (values: object, language: Language = 'en') =>
  ruleResolver({ rule: postingRule(today), language })(
    { ...blankPosting, title: '保安', version: null, ...values },
    undefined,
    options,
  )

describe('what comes out of a right form', () => {
  it('is what the API takes', async () => {
    const { values } = await posting({ title: ' 保安 ', occupationCode: '', payMonths: null, version: 3 })
    const input = values satisfies PostingInput | Record<string, never>
    expect(input).toMatchObject({ title: '保安', occupationCode: null, payMonths: 12, version: 3 })
  })

  it('has no errors', async () => {
    const { errors } = await posting({})
    expect(errors).toEqual({})
  })
})

describe('what is wrong in a form', () => {
  it('is said of every field at once, in the language of the viewer', async () => {
    const wrong = { title: '保', headCount: 0 }
    const [zh, en] = await Promise.all([posting(wrong, 'zh-CN'), posting(wrong, 'en')])
    expect(zh.errors).toEqual({
      title: { type: 'rule', message: '岗位名称须为 2 到 80 个字' },
      headCount: { type: 'rule', message: '招聘人数须为 1 到 10,000 的整数' },
    })
    expect(en.errors).toEqual({
      title: { type: 'rule', message: 'The title has 2 to 80 characters' },
      headCount: { type: 'rule', message: 'The head-count is a whole number from 1 to 10,000' },
    })
    expect(zh.values).toEqual({})
  })

  it('is said of what fields say together', async () => {
    const { errors } = await posting({ payMin: 7000, payMax: 5000 })
    expect(Object.keys(errors)).toEqual(['payMax'])
  })

  it('is said of a required field into which nothing was entered yet', async () => {
    const nothing = Object.fromEntries(
      Object.keys(fairRule(new Date()).shape.shape).map((name) => [name, null]),
    )
    const { errors } = await ruleResolver({ rule: fairRule(new Date()), language: 'en' })(
      nothing as never,
      undefined,
      options,
    )
    expect(Object.keys(errors)).toEqual([
      'titleZh',
      'areaCode',
      'place',
      'startsAt',
      'endsAt',
      'registrationClosesAt',
      'capacity',
      'invitedAreaCodes',
    ])
  })

  it('lies at its place in a list', async () => {
    const stretch = { branch: null, specialtyId: null, startYear: 2010, endYear: 2015 }
    const periods = [stretch, { ...stretch, endYear: 2005 }, { ...stretch, endYear: 2027 }]
    const { errors } = await ruleResolver({ rule: serviceRule(today), language: 'en' })(
      { text: '', periods, rank: null, version: 1 },
      undefined,
      options,
    )
    expect(errors).toEqual({
      periods: [
        undefined,
        { endYear: { type: 'rule', message: 'The last year is not before the first' } },
        { endYear: { type: 'rule', message: 'The year is from 1950 to this year' } },
      ],
    })
  })

  it('lies at the list itself when the list is too short or too long', async () => {
    const { errors } = await ruleResolver({ rule: reasonsRule, language: 'en' })(
      { reasons: [] },
      undefined,
      options,
    )
    expect(errors).toEqual({ reasons: { type: 'rule', message: 'Give 1 to 20 reasons' } })
  })
})
