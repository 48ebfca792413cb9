import { verificationDecided } from '../../server/veterans/index.ts'
import { decisionNotice } from '../decision-notice.ts'
import { runner } from '../job.ts'

/** Tells the person what staff decided. */
export const verificationDecidedRunner = runner(
  verificationDecided,
  async ({ veteranId, version }, services) => {
    const [veteran] = await services.veterans.byIds([veteranId])
    if (veteran === undefined) return
    const { accountId, name, verification } = veteran
    const notice = decisionNotice(verification, veteranId, { zh: name, en: name })
    if (notice)
      await services.notifications.request([{ ...notice, recipientId: accountId, path: '/profile' }])
    await services.veterans.told(veteranId, version)
  },
)
