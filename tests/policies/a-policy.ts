import type { PolicyInput } from '../../rules/policy.ts'

/** What staff write for a policy that is in force for long. */
export const policyInput = (fields: Partial<PolicyInput> = {}): PolicyInput => ({
  titleZh: '退役军人培训补助办法',
  summaryZh: '参加培训的退役军人可以申请补助。',
  bodyZh: '符合条件的，培训结束后向服务站申请。',
  issuerZh: '区退役军人事务局',
  validFrom: '2021-01-01',
  audience: 'VETERAN',
  ...fields,
})
