export { exportAsked, exportEnds } from './export.jobs.ts'
export { exportResolvers } from './export.resolvers.ts'
export { createExports } from './export.service.ts'
export type { ExportRow } from './export.ts'
