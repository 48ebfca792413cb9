import type { ContractType } from '../../../rules/choices.ts'
import type { Text } from '../../../rules/text.ts'

/** What an employer may claim for hiring a veteran: dated configuration, each with its source. */
export interface ClaimRule {
  readonly id: string
  readonly title: Text
  readonly source: Text
  /** First and last day on which a contract may be concluded for it. */
  readonly from: string
  readonly until: string
  /** Where it holds, and all below; null is the whole country. */
  readonly areaCode: string | null
  /** CNY for one person and year: what is certain, and the ceiling to which a province may raise it. */
  readonly yearly: { readonly from: number; readonly to: number }
  /** For at most so many months, and only of a contract of so many at least. */
  readonly mostMonths: number
  readonly leastMonths: number
  /** Kinds of contract for which it is nothing, with why. */
  readonly never: Readonly<Partial<Record<ContractType, Text>>>
  /** Kinds of contract that raise a question of their own. */
  readonly asks: Readonly<Partial<Record<ContractType, Text>>>
  readonly unknown: readonly Text[]
  readonly papers: readonly Text[]
  readonly filedWith: Text
}

/** 财政部 税务总局 退役军人事务部公告2023年第14号. Whoever has not had three years at the end of 2027 has the rest after it. */
const taxRelief: ClaimRule = {
  id: 'tax-relief-2023-14',
  title: {
    zh: '招用自主就业退役士兵：三年定额扣减税费',
    en: 'Tax relief for three years for taking on a discharged soldier who finds work by himself',
  },
  source: {
    zh: '财政部 税务总局 退役军人事务部公告2023年第14号（2023-01-01 至 2027-12-31）',
    en: 'Announcement 14 of 2023 of the Ministry of Finance, the State Taxation Administration and the Ministry of Veterans Affairs (1 January 2023 to 31 December 2027)',
  },
  ...{ from: '2023-01-01', until: '2027-12-31', areaCode: null },
  ...{ yearly: { from: 6_000, to: 9_000 }, mostMonths: 36, leastMonths: 12 },
  never: {
    INTERNSHIP: { zh: '实习不是劳动合同', en: 'An internship is no labour contract' },
  },
  asks: {
    DISPATCH: {
      zh: '劳务派遣的，与本人签订劳动合同的单位是谁（由该单位享受）',
      en: 'Of dispatch, who concluded the labour contract: it is that organisation’s to claim',
    },
    PART_TIME: {
      zh: '非全日制用工是否符合当地税务机关的口径',
      en: 'Whether the tax office accepts part-time work',
    },
  },
  unknown: [
    {
      zh: '本人是否为自主就业退役士兵（退役证件载明）',
      en: 'Whether the person is a discharged soldier who finds work by himself, as the discharge papers say',
    },
    {
      zh: '是否已依法缴纳社会保险费，自哪个月起',
      en: 'Whether social insurance is paid, and from which month on',
    },
    {
      zh: '本省确定的定额标准（每人每年 6000 元，最高可上浮 50%）',
      en: 'What the province has set (CNY 6,000 a year for each, raised by 50% at most)',
    },
    {
      zh: '本人此前是否已由其他单位享受过，剩余多少个月',
      en: 'Whether another employer has claimed it for this person before, and how many months are left',
    },
    {
      zh: '单位当年应缴税费是否足够扣减，是否已享受其他扶持就业税收优惠（不能重复享受）',
      en: 'Whether the taxes due are enough to deduct it from, and whether another relief for employment is claimed, since only one is',
    },
  ],
  papers: [
    {
      zh: '退役证件（义务兵退出现役证、士官退出现役证等），留存备查',
      en: 'The discharge papers of the person, kept for inspection',
    },
    {
      zh: '与本人签订的劳动合同（副本），留存备查',
      en: 'A copy of the labour contract, kept for inspection',
    },
    {
      zh: '为本人缴纳社会保险费的记录，留存备查',
      en: 'The record of social insurance paid, kept for inspection',
    },
    {
      zh: '《自主就业退役士兵本年度在企业工作时间表》，留存备查',
      en: 'The table of time worked in the year by discharged soldiers, kept for inspection',
    },
  ],
  filedWith: {
    zh: '向主管税务机关纳税申报时自行申报扣减',
    en: 'Declared with the tax return to the tax office in charge',
  },
}

export const claimRules: readonly ClaimRule[] = [taxRelief]
