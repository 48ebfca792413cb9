import type { Viewer } from '../platform/viewer.ts'

export const mayOfferTrainings = (viewer: Viewer): boolean => viewer.role === 'STAFF'

/** What is not offered, or no longer, is seen by those who make trainings only. */
export const maySeeDrafts = mayOfferTrainings

/** Of drafts only; what was offered is withdrawn. */
export const mayDeleteTrainings = mayOfferTrainings
