import * as z from 'zod/mini'
import { aString } from './a-string.ts'
import { insurances, provisions, restDays, type ContractType } from './choices.ts'
import { choice, named, or, orNull, text, textOrNull, uniqueList, whole } from './field.ts'
import { both } from './text.ts'
import { wrongIf, type Right, type WrongField } from './rule.ts'

/** An hour of the day, as `08:30`. */
const hour = (zh: string, en: string) =>
  named(
    aString(both(`${zh}须为时间，如 08:30`, `The ${en} is a time of day, such as 08:30`)).check(
      z.refine((given) => /^([01]\d|2[0-3]):[0-5]\d$/.test(given)),
    ),
    zh,
    en,
  )

/** So many workplaces besides the first. */
const mostPlaces = 5

/** Of words that stand on several lines each line that says something. */
export const linesOf = (words: string | null | undefined): string[] =>
  (words ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** What people need to know to decide, beside work and pay; all of it may be left out. */
export const termsShape = {
  hoursFrom: orNull(hour('上班时间', 'beginning of work')),
  hoursTo: orNull(hour('下班时间', 'end of work')),
  hours: textOrNull('工时说明', 'note on working hours', 200),
  restDays: orNull(choice('休息方式', 'rest days', restDays)),
  insurances: or(
    uniqueList(
      choice('社会保险', 'insurance', insurances),
      '项保险',
      'kinds of insurance',
      0,
      insurances.length,
    ),
    [],
  ),
  meals: orNull(choice('工作餐', 'meals', provisions)),
  lodging: orNull(choice('住宿', 'lodging', provisions)),
  transport: orNull(choice('上下班交通', 'transport', provisions)),
  contractMonths: orNull(whole('合同期限（月）', 'term of the contract in months', 1, 120)),
  probationMonths: orNull(whole('试用期（月）', 'probation in months', 0, 6)),
  probationPay: orNull(whole('试用期工资', 'pay during probation', 1, 1_000_000)),
  otherPlaces: or(text('其他工作地点', 'list of further workplaces', 0, 600), ''),
}

const shape = z.object(termsShape)
/** What is kept of them. */
export type PostingTerms = z.output<typeof shape>

type Said = Right<z.input<typeof shape>> & {
  readonly contractType?: ContractType | null | undefined
  readonly payMin?: number | null | undefined
}

const ofTerm: readonly (ContractType | null | undefined)[] = ['FIXED_TERM', 'DISPATCH', 'SEASONAL']

/**
 * The longest probation that 《劳动合同法》 allows (articles 19, 70): none under three months, one month under a year, two under
 * three years, six from then on and without an end; null where the term decides and is not said.
 */
export function longestProbation(
  contractType: ContractType | null | undefined,
  months: number | null | undefined,
): number | null {
  if (contractType === 'PART_TIME' || contractType === 'INTERNSHIP') return 0
  if (contractType === 'PERMANENT') return 6
  if (months == null) return ofTerm.includes(contractType) ? null : 6
  if (months < 3) return 0
  if (months < 12) return 1
  return months < 36 ? 2 : 6
}

const law = {
  zh: '《劳动合同法》第十九条、第七十条',
  en: 'articles 19 and 70 of the Labour Contract Law',
}

const wrongPayMeanwhile = ({ probationMonths, probationPay, payMin }: Said): WrongField[] => [
  ...wrongIf(
    !probationMonths && probationPay != null,
    'probationPay',
    '没有试用期，不填试用期工资',
    'Without probation there is no pay during it',
  ),
  ...wrongIf(
    Boolean(probationMonths) && probationPay != null && payMin != null && probationPay < payMin * 0.8,
    'probationPay',
    '试用期工资不得低于约定工资的 80%（《劳动合同法》第二十条）',
    'Pay during probation is not below 80% of the pay agreed (article 20 of the Labour Contract Law)',
  ),
]

function wrongProbation({ contractType, contractMonths, probationMonths }: Said): WrongField[] {
  if (!probationMonths) return []
  const most = longestProbation(contractType, contractMonths)
  if (most === null)
    return wrongIf(
      true,
      'contractMonths',
      '约定试用期的，须写明合同期限，试用期上限由期限决定',
      'With a probation, say the term of the contract: it decides how long the probation may be',
    )
  return wrongIf(
    probationMonths > most,
    'probationMonths',
    most === 0 ? `此类合同不得约定试用期（${law.zh}）` : `按该合同期限，试用期最长 ${most} 个月（${law.zh}）`,
    most === 0
      ? `Such a contract has no probation (${law.en})`
      : `For this term a probation has at most ${most} months (${law.en})`,
  )
}

/** What is wrong with them together. */
export const wrongTerms = (said: Said): WrongField[] => [
  ...wrongIf(
    (said.hoursFrom == null) !== (said.hoursTo == null),
    said.hoursFrom == null ? 'hoursFrom' : 'hoursTo',
    '上班和下班时间须一起填写',
    'Say both when work begins and when it ends',
  ),
  ...wrongIf(
    said.hoursFrom != null && said.hoursFrom === said.hoursTo,
    'hoursTo',
    '下班时间须与上班时间不同',
    'Work ends at another hour than it begins',
  ),
  ...wrongProbation(said),
  ...wrongPayMeanwhile(said),
  ...wrongIf(
    linesOf(said.otherPlaces).length > mostPlaces,
    'otherPlaces',
    `其他工作地点最多 ${mostPlaces} 个，每行一个`,
    `At most ${mostPlaces} further workplaces, one a line`,
  ),
]
