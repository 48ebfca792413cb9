export {
  numberOf,
  viewerOfAccount,
  type AccountRow,
  type AccountRow as ViewerRow,
  type NewAccount,
} from './account.ts'

export { comingAndGoing } from './account.policy.ts'
export { accountErasing, codeAsked, consentChanged } from './account.jobs.ts'
export {
  lookUpWords,
  stateIn,
  type Consent,
  type ConsentState,
  type ConsentWord,
} from './consents/consent.ts'
export { accountResolvers } from './account.resolvers.ts'
export { createAccounts, type Accounts } from './account.service.ts'
export type { CodeSent as CodeSentRow } from './codes/code.service.ts'
export { firstLinkHours } from './first-start/first-start.service.ts'
export { madePassword } from './made-password.ts'
export { hashPassword } from './password.ts'
export type { SessionShown as SessionRow, SignedIn as SignInRow } from './session.service.ts'
export { signInLimits } from './sign-in-limits.ts'
export { officeProvider, type OfficeProvider, type OfficeSettings } from './office/office-provider.ts'
export type { OfficeRefusal } from './office/office.service.ts'
export type { LendingRow } from './staff/lending.store.ts'
export type { LeaveRow } from './staff/leave.store.ts'
