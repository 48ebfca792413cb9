export type { FileReadingRow } from './file-reading.ts'
export type { UntouchedFileRow } from './behalf/untouched-files.store.ts'
export { merged } from './suggestion.ts'
export type { VeteranDraft } from './veteran-draft.ts'

export {
  audienceChanged,
  filesMerged,
  manyFilesOpened,
  stationActed,
  veteranRenamed,
  proofEnds,
  verificationDecided,
} from './veteran.jobs.ts'
export type { TicketsMove } from './merging/merge-following.ts'
export { mergingResolvers } from './merging/merging.resolvers.ts'
export type { MergeRow as MergedRow } from './merging/merge-row.ts'
export type { MergedFile as FileMergeRow } from './merging/merging.store.ts'
export type { RegisterRow as VeteranEntryRow } from './register/register.store.ts'
export type { LookalikeFilesRow } from './behalf/behalf.service.ts'
export type { OnBehalf as OnBehalfRow } from './behalf/on-behalf.ts'
export type { StationAct as StationActRow } from './behalf/station-act.ts'
export { stationActNotices } from './behalf/station-act.notices.ts'
export { manyFilesNotice } from './opening/file-opening.notices.ts'
export { veteranNotices } from './veteran.notices.ts'
export { statusProofResolvers } from './status/status-proof.resolvers.ts'
export { createStatusProofs } from './status/status-proof.service.ts'
export { facets } from './facets/facet.ts'
export { readsFacet } from './facets/facet.policy.ts'
export { mayReadFile } from './veteran.policy.ts'
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
