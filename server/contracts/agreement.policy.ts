import type { Viewer } from '../platform/viewer.ts'
import { reaches } from '../reference/index.ts'
import { readsFacet } from '../veterans/index.ts'
import type { EmployerRow } from '../employers/index.ts'
import type { Role } from '../../rules/choices.ts'
import type { AgreementRow } from './agreement.ts'

/** People sign for themselves; no program does. */
export const maySignAsPerson = (viewer: Viewer): boolean =>
  viewer.role === 'VETERAN' && viewer.isProgram !== true

/** Members of an organisation draw up, change and sign; no program, whatever its key opens. */
export const maySignAsEmployer = (viewer: Viewer): boolean =>
  viewer.role === 'EMPLOYER' && viewer.isProgram !== true

/** The two sides. */
export const maySign = (viewer: Viewer): boolean => maySignAsPerson(viewer) || maySignAsEmployer(viewer)

/** Staff who work for employment follow up, call and decide. */
export const mayFollowUp = (viewer: Viewer): boolean =>
  viewer.isProgram !== true && readsFacet(viewer, 'EMPLOYMENT')

/** Whoever may see agreements at all. */
export const mayReadAgreements = (viewer: Viewer): boolean => maySign(viewer) || mayFollowUp(viewer)

/** The two sides take back what waits for them; staff what they drew up. */
export const mayWithdrawAny = (viewer: Viewer): boolean => maySignAsEmployer(viewer) || mayFollowUp(viewer)

/** On which side of an agreement a viewer is: one of the two, staff of the area where the person lives, or null. */
export function sideOf(
  viewer: Viewer,
  row: Pick<AgreementRow, 'accountId' | 'employerId' | 'homePath'>,
  employer: Pick<EmployerRow, '_id'> | null,
): Role | null {
  if (maySignAsPerson(viewer)) return row.accountId === viewer.id ? 'VETERAN' : null
  if (maySignAsEmployer(viewer)) return employer?._id === row.employerId ? 'EMPLOYER' : null
  return mayFollowUp(viewer) && reaches(viewer, row.homePath[0] ?? null) ? 'STAFF' : null
}
