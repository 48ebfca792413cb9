import * as z from 'zod/mini'
import { choice, flag, text } from './field.ts'
import { rule } from './rule.ts'

/** The version of the privacy notice that pages show: its day. Whoever consents names the one that was read. */
export const noticeVersion = '2026-11-27'

/** What personal information is used for beyond keeping the account and the file, each with a consent of its own. */
export const consentUses = ['RESIDENT_ID', 'MATCHING', 'INVITATIONS', 'EMPLOYERS'] as const
export type ConsentUse = (typeof consentUses)[number]

const consent = z.object({
  use: choice('用途', 'use', consentUses),
  isGiven: flag('是否同意', 'consent'),
  notice: text('告知书版本', 'version of the notice', 1, 20),
})

export type ConsentInput = z.input<typeof consent>

export const consentRule = rule(consent)
