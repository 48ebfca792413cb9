import { owedJob } from '../platform/queue/owed.ts'
import { jobKind } from '../platform/queue/queue.ts'

/** Something befell an agreement: who has to hear of it is to, and its follow-ups are planned or dropped. */
export const agreementChanged = owedJob('agreement-changed')

/** An agreement lapses, or its last day is over. */
export const agreementDue = jobKind<{ readonly id: string }>('agreement-due')

/** Something befell a follow-up: both sides are to be asked or told, and a contract that was left ends. */
export const followUpChanged = owedJob('follow-up-changed')

/** A follow-up is to be asked, or nobody has answered it in time. */
export const followUpDue = jobKind<{ readonly id: string }>('follow-up-due')
