import { deliverMail } from '../../server/notifications/index.ts'
import { runner } from '../job.ts'

/** One after another: a batch is a hundred mails. A failure is kept until the others have been tried. */
export const deliverMailRunner = runner(deliverMail, async ({ notificationIds }, { notifications }) => {
  let failure: unknown
  for (const id of notificationIds)
    await notifications.deliver(id).catch((error: unknown) => (failure = error))
  if (failure !== undefined) throw failure
})
