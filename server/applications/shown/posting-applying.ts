import { mostWaiting } from '../../../rules/application.ts'
import type { AppError } from '../../platform/errors.ts'
import type { PostingRow } from '../../postings/index.ts'
import { applicationErrors } from '../application.errors.ts'
import { mayCountOf } from '../application.policy.ts'
import type { Asking } from './asking.ts'
import { closedFor } from '../sending/applying.service.ts'

/** The posting of which it is asked. */
export type AppliedForRow = PostingRow

const employerOf = async ({ employerId }: PostingRow, { loaders }: Asking) =>
  employerId === null ? null : loaders.employers.load(employerId)

/** Why nothing can be sent for a posting at this moment; null when it can. */
export async function closedNow(posting: PostingRow, asking: Asking): Promise<AppError | null> {
  const employer = await employerOf(posting, asking)
  if (!asking.services.postings.isVisible(posting, employer)) return applicationErrors.notOpen()
  const counts = posting.employerId === null ? null : await asking.loaders.applicationCounts.load(posting._id)
  return closedFor(posting, counts ?? undefined)
}

/** How many wait and are hired, for whoever may know. */
export async function countedBy(posting: PostingRow, asking: Asking) {
  const employer = await employerOf(posting, asking)
  return mayCountOf(asking.viewer, posting, employer)
    ? asking.loaders.applicationCounts.load(posting._id)
    : null
}

/** Whether so many wait for an answer that nothing more can be sent. */
export async function takesNoMore(
  { _id, employerId, headCount }: PostingRow,
  asking: Asking,
): Promise<boolean> {
  if (employerId === null) return false
  const counts = await asking.loaders.applicationCounts.load(_id)
  return (counts?.waiting ?? 0) >= mostWaiting(headCount)
}
