import { matchFilterRule } from '../../rules/match.ts'
import { policyRule, policyWithdrawalRule } from '../../rules/policy.ts'
import { savedSearchRule, searchFilterRule, searchWordsRule } from '../../rules/search.ts'
import { synonymRule } from '../../rules/synonym.ts'

/** Good inputs of searches and of what words mean in them. */
export const searchInputs = {
  matchFilter: {
    areaCodes: ['350505'],
    payMin: 0,
    contractTypes: ['PART_TIME'],
    onlyStated: true,
    onlyReady: true,
  },
  searchFilter: {
    without: ['PLACE:350505'],
    areaCodes: ['350505'],
    near: '350505',
    withinKm: 20,
    payMin: 6_000,
    shifts: ['DAY'],
    contractTypes: ['FIXED_TERM'],
    degree: 'ASSOCIATE',
    maxYears: 3,
    veteransPreferred: true,
    employerId: 'e1',
    postedWithinDays: 30,
    onlyStated: true,
  },
  searchWords: { words: '泉港 焊工 6000以上' },
  savedSearch: { words: '泉港 焊工 6000以上', rhythm: 'WEEKLY' },
  policy: {
    ...{
      titleZh: '退役军人培训补助办法',
      titleEn: 'Aid for training',
      summaryZh: '培训补助',
      summaryEn: 'Aid',
    },
    ...{
      bodyZh: '培训结束后申请。',
      bodyEn: 'Apply afterwards.',
      issuerZh: '区退役军人事务局',
      issuerEn: 'Bureau',
    },
    ...{ number: '〔2026〕7号', link: 'https://example.com/7', areaCode: '350505', validFrom: '2026-01-01' },
    ...{ validUntil: '2027-12-31', audience: 'VETERAN', servedYears: 2, dischargedWithinYears: 2 },
    ...{ degree: 'HIGH_SCHOOL', disabled: false, jobless: true, keywords: ['培训', '补助'], version: 2 },
  },
  policyWithdrawal: { reason: '原文已废止' },
  synonym: { words: '拧螺柱', occupationCode: '', otherWords: '焊工', reason: '群众常用说法' },
}

export const searchRules = {
  matchFilter: matchFilterRule,
  searchFilter: searchFilterRule,
  searchWords: searchWordsRule,
  savedSearch: savedSearchRule,
  policy: policyRule,
  policyWithdrawal: policyWithdrawalRule,
  synonym: synonymRule,
}
