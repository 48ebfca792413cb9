export type { FileReadingRow } from './file-reading.ts'
export { merged } from './suggestion.ts'
export type { VeteranDraft } from './veteran-draft.ts'

export { audienceChanged, manyFilesOpened, veteranRenamed, verificationDecided } from './veteran.jobs.ts'
export { manyFilesNotice } from './opening/file-opening.notices.ts'
export { veteranNotices } from './veteran.notices.ts'
export { statusProofResolvers } from './status/status-proof.resolvers.ts'
export { createStatusProofs } from './status/status-proof.service.ts'
export { veteranResolvers } from './veteran.resolvers.ts'
export { createVeterans, type Veterans } from './veteran.service.ts'
export type { VeteranDouble as VeteranDoubleRow } from './veteran.store.ts'
export {
  type Answer,
  type Answered as VeteranOccupationRow,
  type Answered as VeteranSkillRow,
  type ServicePeriodRow,
  type VeteranQueueRow as VeteranQueueItemRow,
  type VeteranRow,
  type WishesRow,
} from './veteran.ts'
