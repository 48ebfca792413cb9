import { reaches } from '../reference/index.ts'
import type { Viewer } from '../platform/viewer.ts'
import type { EmployerRow } from './employer.ts'
import { isMember } from './members/member.ts'

export const mayKeepOrganisation = (viewer: Viewer): boolean => viewer.role === 'EMPLOYER'

export const mayDecideOnEmployers = (viewer: Viewer): boolean => viewer.role === 'STAFF'

/** Of their own area. */
export const mayDecideOnEmployer = (viewer: Viewer, { areaCode }: Pick<EmployerRow, 'areaCode'>): boolean =>
  mayDecideOnEmployers(viewer) && reaches(viewer, areaCode)

/** What proves an organisation is seen by its owner and by staff of its area who decide on it; each opening is logged. */
export const mayOpenProofs = mayDecideOnEmployer

/** Its members and staff of its area see all of an organisation: contact, reasons, and that it exists before it is verified. */
export const maySeeAllOf = (viewer: Viewer | null, employer: EmployerRow): boolean =>
  viewer !== null && (mayDecideOnEmployer(viewer, employer) || isMember(employer, viewer.id))

/** How its check stands, and why: its programs are told too, which see nothing else that others do not. */
export const mayKnowStandingOf = (viewer: Viewer | null, employer: EmployerRow): boolean =>
  maySeeAllOf(viewer, employer) || (viewer !== null && viewer.worksFor === employer._id)
