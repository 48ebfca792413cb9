import {
  agreementProposalRule,
  agreementRefusalRule,
  agreementRule,
  agreementTermsRule,
  agreementWithdrawalRule,
} from '../../rules/contract.ts'
import { followUpAnswerRule, followUpCallRule, followUpDecisionRule } from '../../rules/follow-up.ts'
import { today } from './good-posting.ts'

/** Good inputs of intentions, contracts and follow-ups. */
export const contractInputs = {
  agreementTerms: {
    ...{ title: '叉车司机', contractType: 'FIXED_TERM', startOn: today, endOn: '2029-12-31' },
    ...{ probationMonths: 2, pay: 6_500, payBasis: 'DAY', payRate: 300 },
    ...{ areaCode: '350505', place: '前黄镇工业路 1 号', words: '包午餐' },
  },
  agreement: { kind: 'CONTRACT', applicationId: 'application-1', intentionId: null },
  agreementProposal: {
    ...{ kind: 'INTENTION', fairId: 'fair-1', onBehalfOf: 'VETERAN', veteranId: 'veteran-1' },
    ...{ employerId: 'employer-1', postingId: 'posting-1' },
  },
  agreementRefusal: { reason: 'OTHER', words: '加班太多' },
  agreementWithdrawal: { words: '岗位取消' },
  followUpAnswer: {
    ...{ answer: 'LEFT', leftOn: today, endedBy: 'PERSON', reason: 'OTHER', words: '搬家', version: 1 },
  },
  followUpCall: { isReached: true, side: 'VETERAN' },
  followUpDecision: {
    ...{ outcome: 'LEFT', leftOn: today, endedBy: 'BOTH', reason: 'PAY', words: '已与双方联系', version: 2 },
  },
}

export const contractRules = {
  agreementTerms: agreementTermsRule(today),
  agreement: agreementRule,
  agreementProposal: agreementProposalRule,
  agreementRefusal: agreementRefusalRule,
  agreementWithdrawal: agreementWithdrawalRule,
  followUpAnswer: followUpAnswerRule,
  followUpCall: followUpCallRule,
  followUpDecision: followUpDecisionRule,
}
