export { viewerOfAccount, type AccountRow, type AccountRow as ViewerRow, type NewAccount } from './account.ts'

export { codeAsked } from './account.jobs.ts'
export { accountResolvers } from './account.resolvers.ts'
export { createAccounts, type Accounts } from './account.service.ts'
export type { CodeSent as CodeSentRow } from './codes/code.service.ts'
export { hashPassword } from './password.ts'
export type { SessionShown as SessionRow, SignedIn as SignInRow } from './session.service.ts'
export { signInLimits } from './sign-in-limits.ts'
