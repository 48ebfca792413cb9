import { employerDecidedRunner } from './employers/employer-decided.ts'
import { announceCancellationRunner } from './fairs/announce-cancellation.ts'
import { announceFairRunner } from './fairs/announce-fair.ts'
import type { Runner } from './job.ts'
import { deliverMailRunner } from './notifications/deliver-mail.ts'
import { postingChangedRunner } from './postings/posting-changed.ts'
import { verificationDecidedRunner } from './veterans/verification-decided.ts'

/** Every job there is. */
export const runners: readonly Runner[] = [
  announceCancellationRunner,
  announceFairRunner,
  deliverMailRunner,
  employerDecidedRunner,
  postingChangedRunner,
  verificationDecidedRunner,
]
