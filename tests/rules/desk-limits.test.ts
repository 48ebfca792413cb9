import { good } from './good-inputs.ts'
import { holdsLimits, many, words } from './limits.ts'

holdsLimits('training', [
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
  ['startsOn', ['2026-11-23', '2030-01-01'], ['2026-11-22'], '开班日期不能早于今天', 'The first day is past'],
  [
    'startsOn',
    ['2031-11-01'],
    ['2062-01-01', '9999-12-31'],
    '开班日期须在五年以内，请核对年份',
    'It must start within five years; check the year',
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
])

holdsLimits('fair', [
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
    '开始时间须为日期和时间，如 2026-12-31 14:00',
    'The time when it opens is a day and a time, such as 2026-12-31 14:00',
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
])

holdsLimits('cancellation', [
  [
    'reason',
    [words(2), words(500)],
    [' x ', words(501)],
    '取消原因须为 2 到 500 个字',
    'The reason has 2 to 500 characters',
  ],
])

holdsLimits('employer', [
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
    ['黄', words(50), 'María-José Ñandú'],
    [' \u3164\u202e', '。。', words(51)],
    '联系人姓名须为 1 到 50 个字',
    'The name of the contact person has 1 to 50 characters',
  ],
  [
    'contactName',
    [],
    ['黄\u0000秀英'],
    '联系人姓名中有无法识别的字符 U+0000',
    'The name of the contact person holds a character that cannot be shown: U+0000',
  ],
  [
    'contactPhone',
    [' 0595 8798 0000 ', '138-0595-1234'],
    ['87980000', '', null],
    '联系电话不正确',
    'This is not a telephone number',
  ],
])
