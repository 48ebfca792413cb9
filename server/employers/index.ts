export { employerDecided } from './employer.jobs.ts'
export { employerResolvers } from './employer.resolvers.ts'
export { createEmployers, type Employers, type EmployersDeps } from './employer.service.ts'
export type { EmployerDraft, EmployerFacts, EmployerRow } from './employer.ts'
