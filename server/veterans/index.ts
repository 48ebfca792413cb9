export { type FileReadingRow, type Purpose } from './file-reading.ts'
export { merged, type Suggestions } from './suggestion.ts'
export type { VeteranDraft } from './veteran-draft.ts'
export { type ProfileSection } from './veteran-section.ts'

export { verificationDecided } from './veteran.jobs.ts'
export { veteranNotices } from './veteran.notices.ts'
export { veteranResolvers } from './veteran.resolvers.ts'
export { createVeterans, type Veterans, type VeteransDeps } from './veteran.service.ts'
export type { Audience } from './veteran.store.ts'
export {
  type Answer,
  type AnsweredOccupation as VeteranOccupationRow,
  type AnsweredSkill as VeteranSkillRow,
  type ServicePeriodRow,
  type VeteranQueueRow as VeteranQueueItemRow,
  type VeteranRow,
  type WishesRow,
} from './veteran.ts'
