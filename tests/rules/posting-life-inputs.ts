import { postingReasonRule, renewalCasesRule, renewalRule } from '../../rules/posting-life.ts'
import { today } from './good-posting.ts'

/** Good inputs of what becomes of a posting. */
export const postingLifeInputs = {
  postingReason: { reason: '等待预算' },
  renewal: { until: '2027-01-31' },
  renewalCases: { cases: [{ id: 'p1', version: 3 }] },
}

export const postingLifeRules = {
  postingReason: postingReasonRule,
  renewal: renewalRule(today, null),
  renewalCases: renewalCasesRule,
}
