import type { Viewer } from '../platform/viewer.ts'
import type { EmployerRow } from './employer.ts'

export const mayKeepOrganisation = (viewer: Viewer): boolean => viewer.role === 'EMPLOYER'

export const mayDecideOnEmployers = (viewer: Viewer): boolean => viewer.role === 'STAFF'

/** What proves an organisation is seen by its owner and by staff who decide on it; each opening is logged. */
export const mayOpenProofs = (viewer: Viewer): boolean => mayDecideOnEmployers(viewer)

/** Its owner and staff see all of an organisation: contact, reasons, and that it exists before it is verified. */
export const maySeeAllOf = (viewer: Viewer | null, employer: EmployerRow): boolean =>
  viewer !== null && (viewer.role === 'STAFF' || viewer.id === employer.accountId)
