import * as z from 'zod/mini'
import { contractTypes, payBases, type ContractType } from './choices.ts'
import {
  choice,
  code,
  codeOrNull,
  day,
  or,
  orNull,
  placeCode,
  sum,
  text,
  textOrNull,
  whole,
} from './field.ts'
import { addDays, monthsLater } from './office-time.ts'
import { rule, wrongIf, type Right, type WrongField } from './rule.ts'
import type { Text } from './text.ts'

/** An intention 签约意向 is no contract 劳动合同. */
export const agreementKinds = ['INTENTION', 'CONTRACT'] as const
export type AgreementKind = (typeof agreementKinds)[number]

export const agreementKindNames: Readonly<Record<AgreementKind, Text>> = {
  INTENTION: { zh: '签约意向', en: 'intention' },
  CONTRACT: { zh: '劳动合同', en: 'contract' },
}

/** Why a person says no to what was drawn up. */
export const agreementRefusals = [
  ...(['PAY', 'TERM', 'PLACE', 'START', 'OTHER_WORK', 'NOT_AGREED', 'OTHER'] as const),
] as const
export type AgreementRefusal = (typeof agreementRefusals)[number]

export const agreementRefusalNames: Readonly<Record<AgreementRefusal, Text>> = {
  PAY: { zh: '报酬与商定的不符', en: 'the pay is not what was talked about' },
  TERM: { zh: '合同类型或期限不合适', en: 'the kind or the length of the contract' },
  PLACE: { zh: '工作地点不合适', en: 'the place of work' },
  START: { zh: '到岗日期不合适', en: 'the first day' },
  OTHER_WORK: { zh: '已有其他工作', en: 'something else has been found' },
  NOT_AGREED: { zh: '双方没有谈过', en: 'it was not talked about at all' },
  OTHER: { zh: '其他原因', en: 'another reason' },
}

/** It can be confirmed for so many days after it was drawn up or changed. */
export const confirmWithinDays = 30

/** A contract follows an intention within so many days after the first day that was meant, or it lapses. */
export const intentionHoldsDays = 60

/** How far from today a first day of work may be. */
const furthestStart = 366

const terms = z.object({
  title: text('工作岗位', 'work', 2, 80),
  contractType: choice('合同类型', 'kind of contract', contractTypes),
  startOn: day('到岗日期', 'first day of work'),
  endOn: orNull(day('合同终止日期', 'last day')),
  probationMonths: or(whole('试用期月数', 'number of months of probation', 0, 6), 0),
  pay: whole('月报酬', 'pay of a month', 1, 1_000_000),
  payBasis: or(choice('计酬方式', 'way of reckoning pay', payBases), 'MONTH'),
  payRate: orNull(sum('计酬单价', 'rate of pay', 0.01, 100_000)),
  areaCode: placeCode('工作地区', 'area of the work'),
  place: text('工作地点', 'place of work', 2, 200),
  words: or(text('其他约定', 'text of what else was agreed on', 0, 1_000), ''),
})

/** What an agreement says, as it is written. */
export type AgreementTermsInput = z.input<typeof terms>
/** The same as it is kept. */
export type AgreementTerms = z.output<typeof terms>

type Given = Right<AgreementTermsInput>

/** Kinds that end by themselves. */
const ending: ReadonlySet<ContractType> = new Set(['FIXED_TERM', 'SEASONAL', 'INTERNSHIP'])

/**
 * Months of probation that the Labour Contract Law allows (劳动合同法 articles 19 and 70): none for less than three months and for part-time
 * work, one for less than a year, two for less than three years, else six.
 */
function mostProbation(type: ContractType, startOn: string, endOn: string | null): number {
  if (type === 'PART_TIME') return 0
  if (endOn === null) return 6
  const isAtLeast = (months: number) => addDays(endOn, 1) >= monthsLater(startOn, months)
  if (isAtLeast(36)) return 6
  if (isAtLeast(12)) return 2
  return isAtLeast(3) ? 1 : 0
}

function wrongDays({ contractType, startOn, endOn }: Given, today: string): WrongField[] {
  return [
    ...wrongIf(
      startOn !== undefined &&
        (startOn < addDays(today, -furthestStart) || startOn > addDays(today, furthestStart)),
      'startOn',
      '到岗日期须在今天前后一年之内',
      'The first day of work is within a year of today',
    ),
    ...wrongIf(
      startOn !== undefined && endOn != null && endOn <= startOn,
      'endOn',
      '合同终止日期须在到岗日期之后',
      'The last day is after the first',
    ),
    ...wrongIf(
      contractType !== undefined && ending.has(contractType) && endOn === null,
      'endOn',
      '此类合同须写明终止日期',
      'A contract of this kind has a last day',
    ),
    ...wrongIf(
      contractType === 'PERMANENT' && endOn != null,
      'endOn',
      '无固定期限合同没有终止日期',
      'A permanent contract has no last day',
    ),
  ]
}

function wrongProbation({ contractType, startOn, endOn, probationMonths }: Given): WrongField[] {
  if (contractType === undefined || startOn === undefined || probationMonths == null) return []
  const most = mostProbation(contractType, startOn, endOn ?? null)
  return wrongIf(
    probationMonths > most,
    'probationMonths',
    `该期限的合同，试用期最多 ${most} 个月（劳动合同法第十九条、第七十条）`,
    `For a contract of this length probation is ${most} months at most (Labour Contract Law, articles 19 and 70)`,
  )
}

const wrongTerms = (given: Given, today: string): WrongField[] => [
  ...wrongDays(given, today),
  ...wrongProbation(given),
  ...wrongIf(
    given.payBasis != null && given.payBasis !== 'MONTH' && given.payRate == null,
    'payRate',
    '按天、小时或件计酬的，须写明单价',
    'Pay by the day, the hour or the piece needs its rate',
  ),
]

/** What an agreement may say that is written on the day `today`. */
export const agreementTermsRule = (today: string) => rule(terms, (given) => wrongTerms(given, today))

const kind = choice('类型', 'kind', agreementKinds)

const drawnUp = z.object({
  kind,
  applicationId: codeOrNull('求职申请', 'application'),
  intentionId: codeOrNull('签约意向', 'intention'),
})

/** What an employer draws up, beside its terms. */
export const agreementRule = rule(drawnUp, ({ kind: made, applicationId, intentionId }) => [
  ...wrongIf(
    !applicationId === !intentionId,
    'applicationId',
    '请从一份求职申请或一份签约意向拟定',
    'It is drawn up from an application or from an intention',
  ),
  ...wrongIf(
    Boolean(intentionId) && made === 'INTENTION',
    'kind',
    '从签约意向拟定的应为劳动合同',
    'What follows an intention is a contract',
  ),
])

/** What staff draw up at a fair, beside its terms. */
export const agreementProposalRule = rule(
  z.object({
    kind,
    fairId: code('招聘会', 'fair'),
    onBehalfOf: choice('代办的一方', 'side that asked for it', ['VETERAN', 'EMPLOYER']),
    veteranId: code('退役军人', 'veteran'),
    employerId: code('用人单位', 'employer'),
    postingId: codeOrNull('岗位', 'posting'),
  }),
)
export type AgreementProposal = z.output<typeof agreementProposalRule.shape>

/** Why a person refuses. */
export const agreementRefusalRule = rule(
  z.object({
    reason: choice('原因', 'reason', agreementRefusals),
    words: textOrNull('说明', 'explanation', 500),
  }),
  ({ reason, words }) =>
    wrongIf(
      reason === 'OTHER' && !words?.trim(),
      'words',
      '选择“其他原因”时，请写明',
      'Say what it is when it is another reason',
    ),
)

/** Why something is taken back; nothing has to be said. */
export const agreementWithdrawalRule = rule(z.object({ words: textOrNull('撤回说明', 'words', 500) }))
