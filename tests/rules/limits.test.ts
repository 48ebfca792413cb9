import { describe, expect, it } from 'vitest'
import { judge } from '../../rules/rule.ts'
import { good, rules } from './good-inputs.ts'

const words = (length: number) => '字'.repeat(length)
const many = (length: number) => Array.from({ length }, (_, at) => `code-${at}`)

type Case = readonly [
  field: string,
  right: readonly unknown[],
  wrong: readonly unknown[],
  zh: string,
  en: string,
]

/** What is just allowed, what is just not, and what is said then. */
const limits: Readonly<Partial<Record<keyof typeof good, readonly Case[]>>> = {
  posting: [
    [
      'title',
      [words(2), words(80), ` ${words(80)} `],
      [words(1), words(81), ' 字 ', '', null, 7],
      '岗位名称须为 2 到 80 个字',
      'The title has 2 to 80 characters',
    ],
    ['occupationCode', ['', null], [words(101), 7], '请选择职业', 'Choose the occupation'],
    [
      'headCount',
      [1, 10_000, null],
      [0, 10_001, 1.5, Number.NaN, '3'],
      '招聘人数须为 1 到 10,000 的整数',
      'The head-count is a whole number from 1 to 10,000',
    ],
    [
      'conditions',
      ['', words(2_000)],
      [words(2_001), 7],
      '招聘条件最多 2,000 个字',
      'The list of conditions has at most 2,000 characters',
    ],
    [
      'content',
      ['', words(4_000)],
      [words(4_001)],
      '工作内容最多 4,000 个字',
      'The work content has at most 4,000 characters',
    ],
    [
      'areaCode',
      ['350505', '350505001', '', null],
      ['350500', '350000'],
      '工作地区请选择到区县或乡镇街道',
      'Choose a district or a town as the area of the work',
    ],
    [
      'place',
      [words(200)],
      [words(201)],
      '工作地点最多 200 个字',
      'The place of work has at most 200 characters',
    ],
    [
      'payMin',
      [1, 7_500],
      [0, 1_000_001],
      '基本劳动报酬下限须为 1 到 1,000,000 的整数',
      'The lowest basic pay is a whole number from 1 to 1,000,000',
    ],
    [
      'payMax',
      [5_500, 1_000_000],
      [1_000_001],
      '基本劳动报酬上限须为 1 到 1,000,000 的整数',
      'The highest basic pay is a whole number from 1 to 1,000,000',
    ],
    ['payMax', [null], [5_499], '最高报酬不得低于最低报酬', 'The highest pay must not be below the lowest'],
    [
      'payMonths',
      [12, 24, null],
      [11, 25, 12.5],
      '一年的工资月数须为 12 到 24 的整数',
      'The number of months of pay is a whole number from 12 to 24',
    ],
    ['contractType', ['SEASONAL', null], ['', 'OTHER', 1], '请选择合同类型', 'Choose the kind of contract'],
    ['shift', ['ROTATING', null], ['', 'day'], '请选择班次', 'Choose the shift'],
    ['degree', ['NONE', 'DOCTORATE', null], ['', 'PHD'], '请选择学历', 'Choose the degree'],
    [
      'minYears',
      [0, 50, null],
      [-1, 51],
      '最低工作年限须为 0 到 50 的整数',
      'The least number of years of experience is a whole number from 0 to 50',
    ],
    [
      'mustSkillIds',
      [many(20), [], null],
      [many(21), 'x', {}],
      '最多 20 项必须具备的技能或证书',
      'At most 20 demanded skills and certificates',
    ],
    ['veteransPreferred', [true, false, null], ['yes', 1], '请选择是或否', 'The answer is yes or no'],
    [
      'validUntil',
      ['2026-11-23', '2027-11-24', null],
      ['2026-11-22', '2027-11-25'],
      '有效期须在今天到一年之内',
      'The last valid day must be from today to a year ahead',
    ],
    [
      'validUntil',
      [],
      ['2027-02-29', '2027/01/01', '', 7],
      '有效期须为日期，如 2026-12-31',
      'The last valid day is a calendar day, such as 2026-12-31',
    ],
    ['version', [0, null, undefined], [1.5, '3'], '版本号须为整数', 'The version is a whole number'],
  ],
  training: [
    [
      'titleZh',
      [words(2), words(80)],
      [words(81)],
      '中文名称须为 2 到 80 个字',
      'The Chinese title has 2 to 80 characters',
    ],
    [
      'titleEn',
      [words(150), '', null],
      [words(151)],
      '英文名称最多 150 个字',
      'The English title has at most 150 characters',
    ],
    [
      'providerZh',
      [words(100)],
      [words(101), ''],
      '举办方中文名称须为 2 到 100 个字',
      'The Chinese name of the provider has 2 to 100 characters',
    ],
    ['areaCode', ['350505'], ['', null, undefined], '请选择地区', 'Choose the area'],
    [
      'startsOn',
      ['2026-11-23', '2030-01-01'],
      ['2026-11-22'],
      '开班日期不能早于今天',
      'The first day is past',
    ],
    [
      'days',
      [1, 365],
      [0, 366, null],
      '天数须为 1 到 365 的整数',
      'The number of days is a whole number from 1 to 365',
    ],
    [
      'places',
      [1, 10_000],
      [0, 10_001],
      '名额须为 1 到 10,000 的整数',
      'The number of places is a whole number from 1 to 10,000',
    ],
    [
      'fee',
      [0, 1_000_000, null],
      [-1, 0.5],
      '费用须为 0 到 1,000,000 的整数',
      'The fee is a whole number from 0 to 1,000,000',
    ],
    [
      'gives',
      [many(1), many(20)],
      [[], many(21), null],
      '请给出 1 到 20 项技能或证书',
      'Give 1 to 20 skills and certificates',
    ],
    [
      'contentEn',
      [words(4_000), null],
      [words(4_001)],
      '英文培训内容最多 4,000 个字',
      'The English description has at most 4,000 characters',
    ],
  ],
  fair: [
    [
      'place',
      [words(2), words(200)],
      ['x', words(201)],
      '地址须为 2 到 200 个字',
      'The address has 2 to 200 characters',
    ],
    [
      'startsAt',
      ['2026-12-05T01:00:00Z'],
      ['soon', '', null, new Date(Number.NaN), 7],
      '请填写开始时间',
      'Fill in the time when it opens',
    ],
    [
      'endsAt',
      ['2026-12-05T01:00:01Z', '2026-12-08T01:00:00Z'],
      ['2026-12-08T01:00:01Z'],
      '招聘会最长三天',
      'A fair lasts three days at most',
    ],
    [
      'capacity',
      [1, 100_000],
      [0, 100_001, 1.5],
      '名额须为 1 到 100,000 的整数',
      'The number of places is a whole number from 1 to 100,000',
    ],
    ['occupationCodes', [many(50), [], null], [many(51)], '最多 50 个职业', 'At most 50 occupations'],
    [
      'invitedAreaCodes',
      [many(1), many(20)],
      [[], many(21), null],
      '请给出 1 到 20 个地区',
      'Give 1 to 20 areas',
    ],
    [
      'notes',
      [words(2_000), null],
      [words(2_001)],
      '参会须知最多 2,000 个字',
      'The note for visitors has at most 2,000 characters',
    ],
  ],
  cancellation: [
    [
      'reason',
      [words(2), words(500)],
      [' x ', words(501)],
      '取消原因须为 2 到 500 个字',
      'The reason has 2 to 500 characters',
    ],
  ],
  employer: [
    [
      'name',
      [words(2), words(100)],
      [words(1), words(101)],
      '单位名称须为 2 到 100 个字',
      'The name has 2 to 100 characters',
    ],
    [
      'creditCode',
      [`  ${good.employer.creditCode.toLowerCase()} `],
      ['', '91350505MAJRNY001', words(41), null],
      '统一社会信用代码不正确',
      'This is not a Unified Social Credit Code',
    ],
    [
      'areaCode',
      ['350505', '350505100'],
      ['350500'],
      '登记地区请选择到区县或乡镇街道',
      'Choose a district or a town as the area of registration',
    ],
    ['size', ['LARGE', null], ['HUGE'], '请选择人数规模', 'Choose the size'],
    [
      'about',
      [words(2_000), null],
      [words(2_001)],
      '单位简介最多 2,000 个字',
      'The description has at most 2,000 characters',
    ],
    [
      'contactName',
      [words(2), words(50), 'María-José Ñandú'],
      ['黄', words(51)],
      '联系人姓名须为 2 到 50 个字',
      'The name of the contact person has 2 to 50 characters',
    ],
    [
      'contactName',
      [],
      ['黄\u0000秀英', '黄\n秀英'],
      '联系人姓名中有无法识别的字符',
      'The name of the contact person holds characters that cannot be shown',
    ],
    [
      'contactPhone',
      [' 0595 8798 0000 ', '138-0595-1234'],
      ['87980000', '', null],
      '联系电话不正确',
      'This is not a telephone number',
    ],
  ],
  signUp: [
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
      ['', ' ', 'a@b.cn', null],
      ['nobody', 'a@b', 'a b@c.cn', `${'a'.repeat(250)}@b.cn`],
      '电子邮箱不正确',
      'This is not an e-mail address',
    ],
    ['language', ['zh-CN', 'en', null], ['fr', 'zh_CN'], '请选择语言', 'Choose the language'],
  ],
  signIn: [['password', ['', '1'], ['a'.repeat(201), null], '密码过长', 'The password is too long']],
  service: [
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
  ],
  wishes: [
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
  ],
  person: [
    [
      'residentId',
      [` ${good.person.residentId.toLowerCase()} `, null],
      ['', '11010519491231002Y', '11010519491231002x1', words(41)],
      '身份证号不正确',
      'This is not a resident ID',
    ],
    ['wantsInvitations', [true, null], ['no'], '请选择是或否', 'The answer is yes or no'],
  ],
  reasons: [
    [
      'reasons',
      [Array.from({ length: 20 }, () => good.reasons.reasons[0])],
      [[], Array.from({ length: 21 }, () => good.reasons.reasons[0]), null],
      '请给出 1 到 20 条原因',
      'Give 1 to 20 reasons',
    ],
  ],
  matchFilter: [
    [
      'words',
      [words(100), null, undefined],
      [words(101)],
      '关键词最多 100 个字',
      'The text to look for has at most 100 characters',
    ],
    ['areaCodes', [[], null], [many(51)], '最多 50 个地区', 'At most 50 areas'],
  ],
}

const wrongAt = (name: keyof typeof good, field: string, value: unknown) => {
  const judged = judge(rules[name], { ...good[name], [field]: value })
  return 'wrong' in judged ? judged.wrong : []
}

describe.each(Object.entries(limits).map(([name, cases]) => [name as keyof typeof good, cases] as const))(
  'of %s',
  (name, cases) => {
    it.each(cases)('%s is kept within its limits', (field, right, wrong, zh, en) => {
      for (const value of right) expect(wrongAt(name, field, value)).toEqual([])
      for (const value of wrong)
        expect(wrongAt(name, field, value)).toEqual([{ path: field, text: { zh, en } }])
    })
  },
)

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
    ['wishes', 'occupationCodes', ['4-02-02-01', ''], 'occupationCodes.1', '请选择列表中的一项'],
    ['matchFilter', 'areaCodes', ['350505', 'x'], 'areaCodes.1', '没有这个地区'],
  ] as const)('of %s.%s are named by their place', (name, field, value, path, zh) => {
    expect(wrongAt(name, field, value).map((wrong) => [wrong.path, wrong.text.zh])).toEqual([[path, zh]])
  })

  it.each(['notAnObject', 7, null, []])('are refused when they are none: %j', (item) => {
    expect(wrongAt('reasons', 'reasons', [good.reasons.reasons[0], item]).length).toBeGreaterThan(0)
  })
})
