import * as z from 'zod/mini'
import { contractTypes, degrees, payBases, shifts, type PayBasis } from './choices.ts'
import {
  choice,
  codeOrNull,
  codes,
  day,
  flag,
  labelOf,
  or,
  orNull,
  placeCodeOrNull,
  sum,
  text,
  version,
  whole,
} from './field.ts'
import { addDays } from './office-time.ts'
import { termsShape, wrongTerms } from './posting-terms.ts'
import { blankOf, rule, wrongField, wrongIf, type Right, type WrongField } from './rule.ts'

const shape = z.object({
  title: text('岗位名称', 'title', 2, 80),
  occupationCode: codeOrNull('职业', 'occupation'),
  headCount: orNull(whole('招聘人数', 'head-count', 1, 10_000)),
  conditions: or(text('招聘条件', 'list of conditions', 0, 2_000), ''),
  content: or(text('工作内容', 'work content', 0, 4_000), ''),
  areaCode: placeCodeOrNull('工作地区', 'area of the work'),
  place: or(text('工作地点', 'place of work', 0, 200), ''),
  payMin: orNull(whole('基本劳动报酬下限', 'lowest basic pay', 1, 1_000_000)),
  payMax: orNull(whole('基本劳动报酬上限', 'highest basic pay', 1, 1_000_000)),
  payBasis: or(choice('计酬方式', 'way of reckoning pay', payBases), 'MONTH'),
  payRate: orNull(sum('计酬单价', 'rate of pay', 0.01, 100_000)),
  payMonths: or(whole('一年的工资月数', 'number of months of pay', 12, 24), 12),
  contractType: orNull(choice('合同类型', 'kind of contract', contractTypes)),
  shift: orNull(choice('班次', 'shift', shifts)),
  degree: orNull(choice('学历', 'degree', degrees)),
  minYears: orNull(whole('最低工作年限', 'least number of years of experience', 0, 50)),
  mustSkillIds: or(codes('项必须具备的技能或证书', 'demanded skills and certificates', 0, 20), []),
  preferredSkillIds: or(codes('项优先考虑的技能或证书', 'welcome skills and certificates', 0, 20), []),
  veteransPreferred: or(flag('退役军人优先', 'preference for veterans'), false),
  validUntil: orNull(day('有效期', 'last valid day')),
  ...termsShape,
  version,
})

/** A posting as it is written. */
export type PostingInput = z.input<typeof shape>
/** The same as it may be kept. */
export type CheckedPosting = z.output<typeof shape>

/** A posting that states nothing but its title. */
export const blankPosting = /* @__PURE__ */ blankOf(shape)

/** The last day that a posting of today may be valid. */
export const latestValidity = (today: string): string => addDays(today, 366)

/** What is wrong with a stated last day: past, or more than a year ahead. */
export const wrongValidity = (validUntil: string | null | undefined, today: string): WrongField[] =>
  wrongIf(
    Boolean(validUntil && (validUntil < today || validUntil > latestValidity(today))),
    'validUntil',
    '有效期须在今天到一年之内',
    'The last valid day must be from today to a year ahead',
  )

/** Days and hours of a month: 月计薪天数 21.75 (人社部《关于职工全年月平均工作时间和工资折算问题的通知》), eight hours a day. */
const perMonth: Readonly<Partial<Record<PayBasis, number>>> = { DAY: 21.75, HOUR: 174 }

/** What a rate makes in a month, whole CNY; null where that depends on how much is made. */
export const payOfMonth = (basis: PayBasis, rate: number | null): number | null => {
  const times = perMonth[basis]
  return times === undefined || rate === null ? null : Math.round(rate * times)
}

/** A range whose end is more than so many times its beginning says nothing. */
const widestPay = 20

const wrongPay = ({ payMin, payMax, payBasis, payRate }: Right<PostingInput>): WrongField[] => [
  ...wrongIf(
    payMin != null && payMax != null && payMax < payMin,
    'payMax',
    '最高报酬不得低于最低报酬',
    'The highest pay must not be below the lowest',
  ),
  ...wrongIf(
    payMin != null && payMax != null && payMax > payMin * widestPay,
    'payMax',
    '报酬范围过宽，等于没有说明，请写明具体范围',
    'The range of pay is so wide that it says nothing: give the real one',
  ),
  ...wrongIf(
    payBasis != null && payBasis !== 'MONTH' && payRate == null,
    'payRate',
    '按天、小时或件计酬的，须写明单价',
    'Pay by the day, the hour or the piece needs its rate',
  ),
]

/** What may be kept of a posting on the day `today`; publishing demands more. */
export const postingRule = (today: string) =>
  rule(shape, (posting) => [
    ...wrongPay(posting),
    ...wrongTerms(posting),
    ...wrongValidity(posting.validUntil, today),
  ])

/** What may be kept of a posting that is published on the day `today`. */
export const publishedPostingRule = (today: string) =>
  rule(shape, (posting) => [...postingRule(today).across(posting), ...missingElements(posting)])

const source = {
  zh: '五部门《关于规范网络平台招聘类信息发布的通知》（2026-01-13）要求写明',
  en: 'demanded by the five-ministry notice on recruitment information on online platforms (13 January 2026)',
}

/** An element that the notice demands, and the sentence when it is missing. */
export const missingElement = (path: string, zh: string, en: string): WrongField =>
  wrongField(path, `缺少${zh}：${source.zh}`, `The ${en} is missing: ${source.en}`)

const demanded = [
  'headCount',
  'conditions',
  'content',
  'areaCode',
  'place',
  'payMin',
  'payMax',
  'validUntil',
] as const satisfies readonly (keyof PostingInput)[]

/** Every element that the notice demands of a posting and that this one does not state. */
export const missingElements = (posting: Pick<PostingInput, (typeof demanded)[number]>): WrongField[] =>
  demanded
    .filter((name) => String(posting[name] ?? '').trim() === '')
    .map((name) => {
      const { zh, en } = labelOf(shape.shape[name]) ?? { zh: name, en: name }
      return missingElement(name, zh, en)
    })
