export { viewerOfAccount, type AccountRow, type AccountRow as ViewerRow, type NewAccount } from './account.ts'

export { accountResolvers } from './account.resolvers.ts'
export { createAccounts, type Accounts } from './account.service.ts'
export { hashPassword } from './password.ts'
export type { SessionShown as SessionRow, SignedIn as SignInRow } from './session.service.ts'
export { signInLimits } from './sign-in-limits.ts'
