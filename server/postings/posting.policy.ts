import type { Viewer } from '../platform/viewer.ts'

export const mayWritePostings = (viewer: Viewer): boolean => viewer.role === 'EMPLOYER'

/** Of drafts only; what was published is closed. */
export const mayDeletePostings = mayWritePostings

export const mayCheckWording = (viewer: Viewer): boolean =>
  viewer.role === 'EMPLOYER' || viewer.role === 'STAFF'

export const mayClosePostings = mayCheckWording

/** Staff see every posting, whatever its state. */
export const maySeeAnyPosting = (viewer: Viewer | null): boolean => viewer?.role === 'STAFF'
