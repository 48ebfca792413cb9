export { retentionDue } from './retention.jobs.ts'
export { retentionResolvers } from './retention.resolvers.ts'
export { createRetention, type RetentionPeriodRow, type RetentionStandingRow } from './retention.service.ts'
export type { RetentionRun as RetentionRunRow } from './retention.store.ts'
