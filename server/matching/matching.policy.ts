import type { Viewer } from '../platform/viewer.ts'
import type { PostingRow } from '../postings/index.ts'
import { reaches } from '../reference/index.ts'
import { readsFacet } from '../veterans/index.ts'

export const mayBeMatched = (viewer: Viewer): boolean => viewer.role === 'VETERAN'

/** Employers, and staff who read what people can do and wish for; no program. */
export const mayLookForPeople = (viewer: Viewer): boolean =>
  viewer.isProgram !== true && (viewer.role === 'EMPLOYER' || readsFacet(viewer, 'EMPLOYMENT'))

/** For a posting of their own organisation, or for work in their own area. */
export const mayLookForPeopleAs = (
  viewer: Viewer,
  { areaCode, employerId }: Pick<PostingRow, 'areaCode' | 'employerId'>,
  organisationId: string | null,
): boolean =>
  viewer.role === 'STAFF'
    ? reaches(viewer, areaCode)
    : organisationId !== null && organisationId === employerId
