import { employerDecided } from '../../server/employers/index.ts'
import { decisionNotice } from '../decision-notice.ts'
import { runner } from '../job.ts'

/** Tells the owner what staff decided, and lets the organisation's postings follow. */
export const employerDecidedRunner = runner(employerDecided, async ({ employerId, version }, services) => {
  await services.postings.refreshVisibility(employerId)
  const [employer] = await services.employers.byIds([employerId])
  if (employer === undefined) return
  const { accountId, name, nameEn, verification } = employer
  const notice = decisionNotice(verification, employerId, { zh: name, en: nameEn ?? name })
  if (notice) await services.notifications.request([{ ...notice, recipientId: accountId, path: '/employer' }])
  await services.employers.told(employerId, version)
})
