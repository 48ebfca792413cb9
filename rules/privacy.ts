import * as z from 'zod/mini'
import { choice, flag, text, textOrNull } from './field.ts'
import { rule } from './rule.ts'
import { both } from './text.ts'
import { aString } from './a-string.ts'

/** The version of the privacy notice that pages show: its day. Whoever consents names the one that was read. */
export const noticeVersion = '2026-11-28'

/** What personal information is used for beyond keeping the account and the file, each with a consent of its own. */
export const consentUses = [
  'RESIDENT_ID',
  'MATCHING',
  'INVITATIONS',
  'EMPLOYERS',
  'BEING_FOUND',
  'ASSISTANCE',
] as const
export type ConsentUse = (typeof consentUses)[number]

const consent = z.object({
  use: choice('用途', 'use', consentUses),
  isGiven: flag('是否同意', 'consent'),
  notice: text('告知书版本', 'version of the notice', 1, 20),
})

export type ConsentInput = z.input<typeof consent>

export const consentRule = rule(consent)

const tooLong = both('密码过长', 'The password is too long')

/** Either proves that it is the person who asks; a code is one for erasing. */
const erasure = z.object({
  password: z.nullish(aString(tooLong).check(z.maxLength(200))),
  code: textOrNull('验证码', 'code', 6),
})

export type ErasureInput = z.input<typeof erasure>

export const erasureRule = rule(erasure)
