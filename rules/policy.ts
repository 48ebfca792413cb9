import * as z from 'zod/mini'
import { degrees } from './choices.ts'
import {
  choice,
  codeOrNull,
  day,
  flag,
  named,
  or,
  orLacking,
  orNull,
  text,
  uniqueList,
  version,
  whole,
} from './field.ts'
import { rule, wrongIf, type Right } from './rule.ts'
import { both } from './text.ts'

export const policyAudiences = ['VETERAN', 'EMPLOYER', 'BOTH'] as const
export type PolicyAudience = (typeof policyAudiences)[number]

const address = z
  .string(both('链接须以 https:// 或 http:// 开头', 'An address begins with https:// or http://'))
  .check(z.trim(), z.regex(/^https?:\/\/[^\s<>"']{3,490}$/))

const policy = z.object({
  titleZh: text('中文标题', 'Chinese title', 2, 100),
  titleEn: or(text('英文标题', 'English title', 0, 200), ''),
  summaryZh: text('中文摘要', 'Chinese summary', 2, 300),
  summaryEn: or(text('英文摘要', 'English summary', 0, 600), ''),
  bodyZh: text('中文正文', 'Chinese wording', 2, 5_000),
  bodyEn: or(text('英文正文', 'English wording', 0, 10_000), ''),
  issuerZh: text('发布机关', 'issuing office in Chinese', 2, 100),
  issuerEn: or(text('发布机关英文名称', 'issuing office in English', 0, 200), ''),
  number: or(text('文号', 'number', 0, 100), ''),
  link: orLacking(named(address, '原文链接', 'address of the original'), null),
  areaCode: codeOrNull('适用地区', 'area where it holds'),
  validFrom: day('施行日期', 'first day'),
  validUntil: orNull(day('截止日期', 'last day')),
  audience: choice('适用对象', 'audience', policyAudiences),
  servedYears: orNull(whole('服役年限', 'number of years of service', 1, 40)),
  dischargedWithinYears: orNull(whole('退役后年限', 'number of years after discharge', 1, 40)),
  degree: orNull(choice('学历', 'degree', degrees)),
  disabled: or(flag('残疾退役军人', 'limit to disabled veterans'), false),
  jobless: or(flag('未就业', 'limit to who has no work'), false),
  keywords: or(
    named(uniqueList(text('关键词', 'keyword', 1, 20), '个关键词', 'keywords', 0, 20), '关键词', 'keywords'),
    [],
  ),
  version,
})

export type PolicyInput = z.input<typeof policy>
export type CheckedPolicy = z.output<typeof policy>

/** A policy as staff write it. */
export const policyRule = rule(policy, ({ validFrom, validUntil }: Right<PolicyInput>) =>
  wrongIf(
    Boolean(validFrom && validUntil && validUntil < validFrom),
    'validUntil',
    '截止日期不能早于施行日期',
    'The last day is not before the first',
  ),
)

/** Why a policy is withdrawn. */
export const policyWithdrawalRule = rule(z.object({ reason: text('事由', 'reason', 2, 200) }))
