import { isMember, type EmployerRow } from '../../employers/index.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { mayOverseePosting } from '../posting.policy.ts'
import type { PostingRow } from '../posting.ts'

/** Staff check held wording, take postings down, answer reports and decide on appeals. */
export const mayOversee = (viewer: Viewer): boolean => viewer.role === 'STAFF'

/** Veterans and staff; an employer does not report its competitors. */
export const mayReport = (viewer: Viewer): boolean => viewer.role === 'VETERAN' || viewer.role === 'STAFF'

/** An employer, against the take-down of its own posting. */
export const mayAppeal = (viewer: Viewer): boolean => viewer.role === 'EMPLOYER'

/** What is between staff of its area and the employer, its programs too: the check of the wording, the take-down and the appeal. */
export const maySeeOversight = (
  viewer: Viewer | null,
  posting: PostingRow,
  employer: EmployerRow | null,
): boolean =>
  viewer !== null &&
  (mayOverseePosting(viewer, posting) ||
    (employer !== null && (isMember(employer, viewer.id) || viewer.worksFor === employer._id)))

/** Whoever took a posting down decides on the appeal only where there is no colleague. */
export const mayDecideOnAppeal = (viewer: Viewer, takenDownBy: string, hasColleague: boolean): boolean =>
  mayOversee(viewer) && (viewer.id !== takenDownBy || !hasColleague)
