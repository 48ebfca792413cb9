import { jobKind } from '../platform/queue/queue.ts'

/** Sends the mails of these notices. */
export const deliverMail = jobKind<{ notificationIds: readonly string[] }>('deliver-mail', 'mail')
