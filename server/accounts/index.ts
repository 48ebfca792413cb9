export { viewerOfAccount, type AccountRow, type AccountRow as ViewerRow, type NewAccount } from './account.ts'

export { accountResolvers } from './account.resolvers.ts'
export { createAccounts, type Accounts, type SignedIn as SignInRow } from './account.service.ts'
export { hashPassword } from './password.ts'
