import { owedJob } from '../platform/queue/owed.ts'
import { jobKind } from '../platform/queue/queue.ts'

/** Something befell an application: who has to hear of it is to, its employer's answers are counted anew, a filled posting closes. */
export const applicationChanged = owedJob('application-changed')

/** Somebody was invited to apply, and is to hear of it. */
export const invitationMade = owedJob('invitation-made')

/** An employer is to be reminded of an application, or its day is over and it is closed. */
export const applicationDue = jobKind<{ readonly id: string }>('application-due')
