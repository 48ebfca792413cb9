export { agreementChanged, agreementDue, followUpChanged, followUpDue } from './agreement.jobs.ts'
export { agreementResolvers } from './agreement.resolvers.ts'
export { createContracts, createHiring, type Contracts } from './agreement.service.ts'
export type { TermsRow as AgreementTermsRow } from './agreement.ts'
export type { ClaimRow } from './claims/claim.ts'
export type { LeavingWishesRow } from './followups/leaving-wishes.ts'
export type { AgreementLineRow } from './shown/agreement-paper.ts'
export type {
  SeenAgreement as AgreementRow,
  SeenAnswer as FollowUpAnswerRow,
  SeenContact as FollowUpContactRow,
  SeenDecision as FollowUpDecisionRow,
  SeenEntry as AgreementEventRow,
  SeenFollowUp as FollowUpRow,
  SeenRevision as AgreementRevisionRow,
} from './shown/agreement-seen.ts'
export type { StayingGroupRow, StayingRateRow } from './staying/staying.ts'
