import * as z from 'zod/mini'
import { mobile } from './account.ts'
import { creditCode } from './employer.ts'
import { or, orNull, text } from './field.ts'
import { rule } from './rule.ts'

const invitation = z.object({ phone: orNull(mobile) })

/** Whom a link to an organisation is for: one number, or whoever holds it. */
export type InvitationInput = z.input<typeof invitation>
export const invitationRule = rule(invitation)

const join = z.object({
  creditCode,
  note: or(text('申请说明', 'note', 0, 200), ''),
})

/** Which organisation somebody asks to join, and why. */
export type JoinInput = z.input<typeof join>
export const joinRule = rule(join)
