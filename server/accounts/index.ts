export { viewerOfAccount, type AccountRow, type NewAccount } from './account.ts'

export { accountResolvers } from './account.resolvers.ts'
export { createAccounts, type Accounts, type AccountsDeps, type SignedIn } from './account.service.ts'
export { hashPassword } from './password.ts'
