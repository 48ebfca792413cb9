export { deskOf } from './desk.service.ts'
export { decisionNotice, noticesOfDecision, type FieldNames } from './verification.notices.ts'
export { changesSince, plainWords, timesReturned, type Decided, type FactWords } from './past-decision.ts'
export { checkAfter, monthsAfter } from './resubmission.ts'
export {
  deskFields,
  deskStore,
  indexDesk,
  queueOf,
  queueOrders,
  waiting,
  type QueueArgs,
} from './verification.store.ts'
export {
  isVerified,
  submitted,
  unsubmitted,
  type PastDecision as PastDecisionRow,
  type VerificationRow,
} from './verification.ts'
