export type {
  ApplicantItem as ApplicantOccupationRow,
  ApplicantItem as ApplicantSkillRow,
  ApplicantRow,
} from './sending/applicant.ts'
export type { SeenEvent as ApplicationEventRow } from './shown/application-fields.ts'
export type { SeenApplication as ApplicationRow } from './shown/application-seen.ts'
export { applicationChanged, applicationDue } from './application.jobs.ts'
export { isWorkingDay, workingDaysAfter } from './calendar/working-days.ts'
export { familyName } from './sending/applicant.ts'
export { seenBy as applicationAsSeenBy } from './shown/application-seen.ts'
export { applicationResolvers } from './application.resolvers.ts'
export { answersOwed, createApplications, type Applications } from './application.service.ts'
export type { PreviewRow as ApplicationPreviewRow } from './sending/applying.service.ts'
export type { AppliedForRow as PostingApplyingRow } from './shown/posting-applying.ts'
export { fewestTold } from './rate/answer-rate.ts'
