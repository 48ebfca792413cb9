import type { Viewer } from '../platform/viewer.ts'
import type { EmployerRow } from './employer.ts'

export const mayKeepOrganisation = (viewer: Viewer): boolean => viewer.role === 'EMPLOYER'

export const mayDecideOnEmployers = (viewer: Viewer): boolean => viewer.role === 'STAFF'

/** Its owner and staff see all of an organisation: contact, reasons, and that it exists before it is verified. */
export const maySeeAllOf = (viewer: Viewer | null, employer: EmployerRow): boolean =>
  viewer !== null && (viewer.role === 'STAFF' || viewer.id === employer.accountId)
