import * as z from 'zod/mini'
import { text } from './field.ts'
import { rule } from './rule.ts'

/** An organisation invites so many people to apply in a day. */
export const mostInvitationsADay = 20

/** What an employer writes to somebody whom it invites to apply. */
export const applicationInvitationRule = rule(z.object({ message: text('邀请留言', 'message', 1, 500) }))
