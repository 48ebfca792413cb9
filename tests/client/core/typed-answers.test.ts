import { describe, expect, test } from 'vitest'
import { blankWishes, personRule, serviceRule, wishesRule } from '../../../rules/veteran.ts'
import { numberTyped } from '../../../client/core/form/entries.ts'
import { ruleResolver } from '../../../client/core/form/rule-resolver.ts'
import { serviceInput, withoutBlanks } from '../../../client/veteran/profile/service/service.form.ts'
import type { VeteranFile } from '../../../client/veteran/profile/use-my-veteran.ts'

const options = { fields: {}, shouldUseNativeValidation: false } as const
const payInput = ({ payMin }: { payMin: string }) => ({ payMin: numberTyped(payMin) })
const payBy = (language: 'zh-CN' | 'en') => ruleResolver({ rule: wishesRule, input: payInput, language })

describe('a form of typed answers', () => {
  test('sends the number that was typed, in whatever width, and nothing for nothing', async () => {
    expect(await payBy('en')({ payMin: ' ６０００ ' }, undefined, options)).toEqual({
      values: { ...blankWishes, version: undefined, payMin: 6000 },
      errors: {},
    })
    expect(await payBy('en')({ payMin: '' }, undefined, options)).toEqual({
      values: { ...blankWishes, version: undefined, payMin: null },
      errors: {},
    })
  })

  test.each([
    ['6k', 6_000],
    ['1万', 10_000],
    ['五千', 5_000],
    ['6,000 元', 6_000],
  ])('takes %s for the number that it says', async (payMin, number) => {
    expect((await payBy('en')({ payMin }, undefined, options)).values).toMatchObject({ payMin: number })
  })

  test.each(['6000-8000', '面议', '-1', '1000001', '5.5'])(
    'names %s as wrong at its field, in the language spoken',
    async (payMin) => {
      const [zh, en] = await Promise.all(
        (['zh-CN', 'en'] as const).map((language) => payBy(language)({ payMin }, undefined, options)),
      )
      expect(zh?.errors).toMatchObject({
        payMin: { type: 'rule', message: '最低月薪须为 0 到 1,000,000 的整数' },
      })
      expect(en?.errors).toMatchObject({
        payMin: { message: 'The least pay a month is a whole number from 0 to 1,000,000' },
      })
    },
  )

  test('puts a wrong year at its stretch of service, by the day of the office', async () => {
    const file = { version: 3 } as VeteranFile
    const resolver = ruleResolver({
      rule: serviceRule('2026-11-26'),
      input: serviceInput(file),
      language: 'en',
    })
    const period = {
      branch: 'ARMY',
      specialtyId: '',
      specialtyName: '',
      startYear: '2010',
      endYear: '',
    } as const
    const periods = [period, { ...period, startYear: '2012', endYear: '2027' }]
    const typed = { text: 'drove', rank: '' as const, periods }
    const { errors } = await resolver(typed, undefined, options)
    expect(errors).toMatchObject({
      periods: { 1: { endYear: { message: expect.stringContaining('1950') } } },
    })
  })

  test('leaves stretches of which nothing was said out of what is sent', () => {
    const blank = { branch: '', specialtyId: '', specialtyName: '', startYear: '', endYear: '' } as const
    const input = serviceInput({ version: 1 } as VeteranFile)({
      text: 'drove',
      rank: '',
      periods: [blank, { ...blank, startYear: '2010' }],
    })
    expect(withoutBlanks(input).periods).toEqual([
      { branch: null, specialtyId: null, startYear: 2010, endYear: null },
    ])
  })

  test('says what the page demands beyond the rule, unless the rule has spoken of that field', async () => {
    const resolver = ruleResolver({
      rule: personRule('2026-11-26'),
      input: ({ name }: { name: string }) => ({ name }),
      demand: () => ({ name: 'page', residentId: 'page' }),
      language: 'en',
    })
    const { errors } = await resolver({ name: '' }, undefined, options)
    expect(errors).toMatchObject({
      name: { message: 'The name has 1 to 50 characters' },
      residentId: { message: 'page' },
    })
  })
})
