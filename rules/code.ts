import * as z from 'zod/mini'
import { mobile, newPassword, ofDigitsOnly } from './account.ts'
import { choice } from './field.ts'
import { sentCode as code } from './sent-code.ts'
import { rule } from './rule.ts'

/** What a code proves a number for; one for another purpose is worth nothing. */
const codePurposes = [
  'SIGN_UP',
  'SIGN_IN',
  'RESET_PASSWORD',
  'OLD_PHONE',
  'NEW_PHONE',
  'ERASE',
  'TAKE_OVER',
  'AT_STATION',
] as const
export type CodePurpose = (typeof codePurposes)[number]

const request = z.object({ phone: mobile, purpose: choice('用途', 'purpose', codePurposes) })
const codeSignIn = z.object({ phone: mobile, code })
const reset = z.object({ phone: mobile, code, newPassword })
const phoneChange = z.object({ phone: mobile, code, oldCode: code })

export type CodeRequest = z.input<typeof request>
export type CodeSignInInput = z.input<typeof codeSignIn>
export type ResetInput = z.input<typeof reset>
export type PhoneInput = z.input<typeof phoneChange>

export const codeRequestRule = rule(request)
export const codeSignInRule = rule(codeSignIn)
export const resetRule = rule(reset, ofDigitsOnly)
export const phoneRule = rule(phoneChange)
