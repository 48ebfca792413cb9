import { appealRule, putUpRule, reportRule, takedownRule } from '../../rules/oversight.ts'
import { postingReasonRule, renewalCasesRule, renewalRule } from '../../rules/posting-life.ts'
import { today } from './good-posting.ts'

/** Good inputs of what becomes of a posting. */
export const postingLifeInputs = {
  postingReason: { reason: '等待预算' },
  renewal: { until: '2027-01-31' },
  renewalCases: { cases: [{ id: 'p1', version: 3 }] },
  report: { concern: 'FEES', words: '要先交 500 元' },
  takedown: { concern: 'FEES', reason: '要求交押金' },
  appeal: { words: '押金已经取消' },
  putUp: { reason: '经核实，信息属实' },
}

export const postingLifeRules = {
  postingReason: postingReasonRule,
  renewal: renewalRule(today, null),
  renewalCases: renewalCasesRule,
  report: reportRule,
  takedown: takedownRule,
  appeal: appealRule,
  putUp: putUpRule,
}
