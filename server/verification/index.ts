export { changedSince } from './changed-since.ts'
export { outcomesOf, type CaseOutcome as CaseOutcomeRow } from './case-outcome.ts'
export { standing, type Standing } from './verification.store.ts'
export { deskOf } from './desk.service.ts'
export {
  type DecidedCase as DecidedCaseRow,
  type DecisionDesk,
  type DecisionKind,
  type DecisionRow,
} from './decisions/decision.ts'
export { decisionResolvers } from './decisions/decision.resolvers.ts'
export { decisionStore, type DecisionStore } from './decisions/decision.store.ts'
export { createDecisions } from './decisions/decisions.service.ts'
export { decisionDeskOf, decisionsKept, type DecisionsKept } from './decisions/undoing.service.ts'
export {
  decisionsOn,
  digestOf,
  isFoundLawful,
  withDecisions,
  type DecidedTextRow,
} from './wording/decided-text.ts'
export {
  checkWithout,
  findingsIn,
  isHeld,
  isRefused,
  refusedWordings,
  type FieldFinding,
  type FieldFinding as WordingFindingRow,
  type ShownTexts,
} from './wording/shown-texts.ts'
export {
  decidedTextFields,
  decisionsIn,
  indexDecidedTexts,
  indexWorded,
  wordedFields,
  wordedStore,
} from './wording/wording.store.ts'
export { wordedDeskOf, type WordedDesk, type WordedDesks } from './wording/worded-desk.service.ts'
export { checkOnWriting, decidedTextsAfter, type WordedRow, type WordingCheck } from './wording/worded.ts'
export { wordingResolvers } from './wording/wording.resolvers.ts'
export { checkOnShowing, wordingStanding } from './wording/wording-standing.ts'
export { decisionNotice, noticesOfDecision, undoneNotice, type FieldNames } from './verification.notices.ts'
export {
  changesSince,
  plainWords,
  timesReturned,
  withDecision,
  type Decided,
  type FactWords,
} from './past-decision.ts'
export { isAsRead, overrules, undoableUntil, type MadeMerge } from './merges.ts'
export { nearSpellings } from './likeness/near-number.ts'
export { soundOfFirm, soundOfPerson } from './likeness/name-sound.ts'
export type { Belonging } from './own-interest.ts'
export { avoidanceOf, type Avoidance } from './relatives/avoidance.ts'
export { relativeResolvers } from './relatives/relative.resolvers.ts'
export type { Declarer as RelativeDeclarerRow, RelativeRow } from './relatives/relative.ts'
export { createRelatives } from './relatives/relatives.service.ts'
export { saidDecisions, saidVerification } from './said-verification.ts'
export { verificationErrors } from './verification.errors.ts'
export { checkAfter, monthsAfter, withoutForce } from './resubmission.ts'
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
  inForceAt,
  isMoved,
  isVerified,
  renewing,
  submitted,
  unsubmitted,
  type PastDecision as PastDecisionRow,
  type VerificationRow,
} from './verification.ts'
export { returnedProofs } from './returned-proofs.ts'
