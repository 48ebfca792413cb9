export { hashOf, linked, wrongLink, type ChainLink } from './audit-entry.ts'
export { auditResolvers } from './audit.resolvers.ts'
export { createAudit, operator, type Act, type Audit, type AuditEntryRow } from './audit.service.ts'
