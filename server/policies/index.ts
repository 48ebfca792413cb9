export { createPolicies, type Policies } from './policy.service.ts'
export { policyResolvers } from './policy.resolvers.ts'
export type { PolicyDraft } from './policy.service.ts'
export type { PolicyRow, PolicyWordingRow } from './policy.ts'
