import { describe, expect, it } from 'vitest'
import { residentIdCheck } from '../../rules/identifiers.ts'
import { good } from './good-inputs.ts'
import { holdsLimits, many, words, wrongAt } from './limits.ts'

/** A right resident ID of somebody born that day. */
const born = (day: string) => `350505${day}001${residentIdCheck(`350505${day}001`)}`

holdsLimits('signUp', [
  [
    'role',
    ['VETERAN', 'EMPLOYER'],
    ['STAFF', '', null],
    '只能注册为退役军人或用人单位',
    'Sign up as a veteran or as an employer',
  ],
  [
    'phone',
    ['+86 138 0595 1234', '１３８０５９５１２３４'],
    ['12805951234', '', `138${' '.repeat(40)}05951234`],
    '手机号不正确',
    'This is not a mainland mobile number',
  ],
  [
    'code',
    ['012345', ' ０１２ ３４５ '],
    ['01234', '0123456', 'abcdef', '', null],
    '验证码为 6 位数字',
    'A code has six digits',
  ],
  [
    'password',
    ['abcdefgh', 'a'.repeat(200)],
    ['abcdefg', 'a'.repeat(201), null],
    '密码须为 8 到 200 位',
    'A password has 8 to 200 characters',
  ],
  [
    'password',
    [],
    ['12345678', '１２３４５６７８', '+86 13805951234'],
    '密码不能全是数字，也不能是手机号',
    'A password is not only digits, and not the phone number',
  ],
  [
    'email',
    ['', ' ', 'a@b.cn', 'chen＠qg．cn', '陈@公司.中国', 'a@xn--55qx5d.xn--fiqs8s', '陈@公司。中国', null],
    ['nobody', 'a@b', '@b.cn', 'a@.cn', 'a@b.c', 'a b@c.cn', `${'a'.repeat(250)}@b.cn`],
    '电子邮箱不正确',
    'This is not an e-mail address',
  ],
  ['language', ['zh-CN', 'en', null], ['fr', 'zh_CN'], '请选择语言', 'Choose the language'],
])

holdsLimits('signIn', [
  ['password', ['', '1'], ['a'.repeat(201), null], '密码过长', 'The password is too long'],
])

holdsLimits('service', [
  [
    'text',
    ['', words(4_000)],
    [words(4_001), null],
    '服役经历最多 4,000 个字',
    'The description of your service has at most 4,000 characters',
  ],
  [
    'periods',
    [[], null, Array.from({ length: 10 }, () => ({}))],
    [Array.from({ length: 11 }, () => ({}))],
    '最多 10 段服役经历',
    'At most 10 stretches of service',
  ],
])

holdsLimits('wishes', [
  ['areaCodes', [many(10)], [many(11)], '最多 10 个地区', 'At most 10 areas'],
  [
    'payMin',
    [0, 1_000_000, null],
    [-1, 1_000_001, 3_000.5],
    '最低月薪须为 0 到 1,000,000 的整数',
    'The least pay a month is a whole number from 0 to 1,000,000',
  ],
  [
    'availableFrom',
    ['2020-01-01', null],
    ['2027-02-29', ''],
    '到岗日期须为日期，如 2026-12-31',
    'The first day you can start is a calendar day, such as 2026-12-31',
  ],
])

holdsLimits('person', [
  [
    'residentId',
    [` ${good.person.residentId.toLowerCase()} `, null],
    ['', '11010519491231002Y', '11010519491231002x1', words(41)],
    '身份证号不正确，请检查 18 位，最后一位可以是 X',
    'This is not a resident ID: check its 18 characters; the last may be X',
  ],
  ['residentId', [born('20101123'), born('19161123')], [], '', ''],
  [
    'residentId',
    [],
    [born('20101124')],
    '按此身份证号为 15 岁，退役军人应在 16 到 110 岁之间，请核对',
    'By this resident ID the person is 15 years old; a veteran is 16 to 110. Please check it',
  ],
  [
    'residentId',
    [],
    [born('19001123')],
    '按此身份证号为 126 岁，退役军人应在 16 到 110 岁之间，请核对',
    'By this resident ID the person is 126 years old; a veteran is 16 to 110. Please check it',
  ],
  ['wantsInvitations', [true, null], ['no'], '请选择是或否', 'The answer is yes or no'],
])

holdsLimits('reasons', [
  [
    'reasons',
    [Array.from({ length: 20 }, () => good.reasons.reasons[0])],
    [[], Array.from({ length: 21 }, () => good.reasons.reasons[0]), null],
    '请给出 1 到 20 条原因',
    'Give 1 to 20 reasons',
  ],
])

holdsLimits('matchFilter', [['areaCodes', [[], null], [many(51)], '最多 50 个地区', 'At most 50 areas']])

describe('items of a list', () => {
  it.each([
    ['reasons', 'reasons', [{ field: 'name', reason: ' ' }], 'reasons.0.reason', '原因须为 1 到 500 个字'],
    [
      'reasons',
      'reasons',
      [good.reasons.reasons[0], { reason: 'x' }],
      'reasons.1.field',
      '所指的一项须为 1 到 50 个字',
    ],
    ['answers', 'skills', [{ skillId: 'a', answer: 'SUGGESTED' }], 'skills.0.answer', '请选择是或否'],
    ['answers', 'occupations', [{ answer: 'REJECTED' }], 'occupations.0.code', '请选择职业'],
    ['service', 'periods', [{}, { branch: 'COAST_GUARD' }], 'periods.1.branch', '请选择军兵种'],
    ['service', 'periods', [{ startYear: 1949 }], 'periods.0.startYear', '年份须在 1950 年到今年之间'],
    ['service', 'periods', [{ endYear: 2027 }], 'periods.0.endYear', '年份须在 1950 年到今年之间'],
    [
      'service',
      'periods',
      [{ startYear: 2006, endYear: 2005 }],
      'periods.0.endYear',
      '结束年份不能早于开始年份',
    ],
    ['wishes', 'shifts', ['DAY', 'DUSK'], 'shifts.1', '请选择班次'],
    ['wishes', 'contractTypes', ['OTHER'], 'contractTypes.0', '请选择合同类型'],
    ['wishes', 'occupationCodes', ['4-02-02-01', ''], 'occupationCodes.1', '请选择列表中的一项'],
    ['matchFilter', 'areaCodes', ['350505', 'x'], 'areaCodes.1', '没有这个地区'],
  ] as const)('of %s.%s are named by their place', (name, field, value, path, zh) => {
    expect(wrongAt(name, field, value).map((wrong) => [wrong.path, wrong.text.zh])).toEqual([[path, zh]])
  })

  it.each(['notAnObject', 7, null, []])('are refused when they are none: %j', (item) => {
    expect(wrongAt('reasons', 'reasons', [good.reasons.reasons[0], item]).length).toBeGreaterThan(0)
  })
})
