import { mayKeep } from '../reference/index.ts'
import type { Viewer } from '../platform/viewer.ts'
import type { StaffTrainingRow } from './training.ts'

export const mayOfferTrainings = (viewer: Viewer): boolean => viewer.role === 'STAFF'

/** Those of their own station and of those below. */
export const mayChangeTraining = (viewer: Viewer | null, training: StaffTrainingRow): boolean =>
  viewer !== null && mayOfferTrainings(viewer) && mayKeep(viewer, training)

/** Drafts are seen by those who may change them; what is or was offered, by all staff. */
export const maySeeTraining = (viewer: Viewer, training: StaffTrainingRow): boolean =>
  training.state !== 'DRAFT' || mayChangeTraining(viewer, training)

/** What is not offered, or no longer, is seen by those who make trainings only. */
export const maySeeDrafts = mayOfferTrainings

/** Of drafts only; what was offered is withdrawn. */
export const mayDeleteTrainings = mayOfferTrainings
