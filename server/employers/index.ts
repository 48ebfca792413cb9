export { employerDecided } from './employer.jobs.ts'
export { employerNotices } from './employer.notices.ts'
export { employerResolvers } from './employer.resolvers.ts'
export { createEmployers, type Employers, type EmployersDeps } from './employer.service.ts'
export {
  employerSizes,
  type EmployerDraft,
  type EmployerFacts,
  type EmployerRow,
  type EmployerSize,
} from './employer.ts'
