import { reaches } from '../reference/index.ts'
import type { Viewer } from '../platform/viewer.ts'
import type { PostingRow } from './posting.ts'

export const mayWritePostings = (viewer: Viewer): boolean => viewer.role === 'EMPLOYER'

/** Of drafts only; what was published is closed. */
export const mayDeletePostings = mayWritePostings

/** Whoever writes postings pauses them and lets them go on. */
export const mayPausePostings = mayWritePostings

export const mayRenewPostings = mayWritePostings

export const mayCheckWording = (viewer: Viewer): boolean =>
  viewer.role === 'EMPLOYER' || viewer.role === 'STAFF'

export const mayClosePostings = mayCheckWording

/** Staff see and decide on postings for work in their own area, whatever their state; one that names no place is the bureau's. */
export const mayOverseePosting = (
  viewer: Viewer | null,
  { areaCode }: Pick<PostingRow, 'areaCode'>,
): boolean => viewer?.role === 'STAFF' && reaches(viewer, areaCode)
