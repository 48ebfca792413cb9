import { accountErasingRunner } from './accounts/account-erasing.ts'
import { codeAskedRunner } from './accounts/code-asked.ts'
import { applicationChangedRunner } from './applications/application-changed.ts'
import { applicationDueRunner } from './applications/application-due.ts'
import { agreementChangedRunner } from './contracts/agreement-changed.ts'
import { agreementDueRunner } from './contracts/agreement-due.ts'
import { followUpChangedRunner } from './contracts/follow-up-changed.ts'
import { followUpDueRunner } from './contracts/follow-up-due.ts'
import { apiKeyChangedRunner } from './apikeys/api-key-changed.ts'
import { apiKeyEndsRunner } from './apikeys/api-key-ends.ts'
import { employerClosedRunner } from './employers/employer-closed.ts'
import { employerDecidedRunner } from './employers/employer-decided.ts'
import { firmsMergedRunner } from './employers/firms-merged.ts'
import { joinAskedRunner } from './employers/join-asked.ts'
import { memberEventRunner } from './employers/member-event.ts'
import { verificationEndsRunner } from './employers/verification-ends.ts'
import { consentChangedRunner } from './accounts/consent-changed.ts'
import { settleEvidenceRunner } from './evidence/settle-evidence.ts'
import { announceCancellationRunner } from './fairs/announce-cancellation.ts'
import { announceChangeRunner } from './fairs/announce-change.ts'
import { announceFairRunner } from './fairs/announce-fair.ts'
import { fairWordingDecidedRunner } from './fairs/fair-wording-decided.ts'
import { exportAskedRunner } from './exports/export-asked.ts'
import { exportEndsRunner } from './exports/export-ends.ts'
import type { Runner } from './job.ts'
import { deliverMailRunner } from './notifications/deliver-mail.ts'
import { postingChangedRunner } from './postings/posting-changed.ts'
import { postingEndsRunner } from './postings/posting-ends.ts'
import { postingOverseenRunner } from './postings/posting-overseen.ts'
import { reportsAnsweredRunner } from './postings/reports-answered.ts'
import { retentionDueRunner } from './retention/retention-due.ts'
import { searchAlertRunner } from './search/search-alert.ts'
import { seenAsRunner } from './seenas/seen-as.ts'
import { proofEndsRunner } from './veterans/proof-ends.ts'
import { stationActedRunner } from './veterans/station-acted.ts'
import { personResetRunner } from './stations/person-reset.ts'
import { stationClosesRunner } from './stations/station-closes.ts'
import { stationClosingToldRunner } from './stations/station-closing-told.ts'
import { stationMovedRunner } from './stations/station-moved.ts'
import { trainingWordingDecidedRunner } from './trainings/training-wording-decided.ts'
import { audienceChangedRunner } from './veterans/audience-changed.ts'
import { filesMergedRunner } from './veterans/files-merged.ts'
import { manyFilesOpenedRunner } from './veterans/many-files-opened.ts'
import { veteranRenamedRunner } from './veterans/veteran-renamed.ts'
import { verificationDecidedRunner } from './veterans/verification-decided.ts'

/** Every job there is. */
export const runners: readonly Runner[] = [
  accountErasingRunner,
  agreementChangedRunner,
  agreementDueRunner,
  announceCancellationRunner,
  announceChangeRunner,
  announceFairRunner,
  apiKeyChangedRunner,
  apiKeyEndsRunner,
  applicationChangedRunner,
  applicationDueRunner,
  audienceChangedRunner,
  codeAskedRunner,
  consentChangedRunner,
  deliverMailRunner,
  employerClosedRunner,
  employerDecidedRunner,
  exportAskedRunner,
  exportEndsRunner,
  fairWordingDecidedRunner,
  filesMergedRunner,
  followUpChangedRunner,
  followUpDueRunner,
  firmsMergedRunner,
  joinAskedRunner,
  manyFilesOpenedRunner,
  memberEventRunner,
  postingChangedRunner,
  postingEndsRunner,
  postingOverseenRunner,
  proofEndsRunner,
  reportsAnsweredRunner,
  retentionDueRunner,
  searchAlertRunner,
  seenAsRunner,
  settleEvidenceRunner,
  stationActedRunner,
  personResetRunner,
  stationMovedRunner,
  stationClosesRunner,
  stationClosingToldRunner,
  trainingWordingDecidedRunner,
  verificationDecidedRunner,
  verificationEndsRunner,
  veteranRenamedRunner,
]
