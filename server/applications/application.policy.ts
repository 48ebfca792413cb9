import type { Viewer } from '../platform/viewer.ts'
import { isMember, type EmployerRow } from '../employers/index.ts'
import type { PostingRow } from '../postings/index.ts'
import { reaches } from '../reference/index.ts'
import { readsFacet } from '../veterans/index.ts'
import type { ApplicationRow, Side } from './application.ts'

/** People apply for themselves; no program does. */
export const mayApply = (viewer: Viewer): boolean => viewer.role === 'VETERAN' && viewer.isProgram !== true

/** Members of an organisation; no program, whatever its key opens. */
export const mayAnswer = (viewer: Viewer): boolean => viewer.role === 'EMPLOYER' && viewer.isProgram !== true

/** The person, and the employer. */
export const mayTakePart = (viewer: Viewer): boolean => mayApply(viewer) || mayAnswer(viewer)

/** Counts only, for staff who work for employment. */
export const mayCountApplications = (viewer: Viewer): boolean =>
  viewer.isProgram !== true && readsFacet(viewer, 'EMPLOYMENT')

/** How many wait and are hired: members of its employer, and staff of its area. */
export const mayCountOf = (
  viewer: Viewer | null,
  { areaCode }: Pick<PostingRow, 'areaCode'>,
  employer: EmployerRow | null,
): boolean =>
  viewer !== null &&
  ((viewer.role === 'STAFF' && reaches(viewer, areaCode)) ||
    (mayAnswer(viewer) && employer !== null && isMember(employer, viewer.id)))

/** On which side of an application a viewer is; null is on none. */
export function sideOf(
  viewer: Viewer,
  row: Pick<ApplicationRow, 'accountId' | 'employerId'>,
  employer: Pick<EmployerRow, '_id'> | null,
): Exclude<Side, null> | null {
  if (mayApply(viewer) && row.accountId === viewer.id) return 'VETERAN'
  return mayAnswer(viewer) && employer !== null && employer._id === row.employerId ? 'EMPLOYER' : null
}
