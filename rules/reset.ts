import * as z from 'zod/mini'
import { mobile } from './account.ts'
import { seenDocuments } from './choices.ts'
import { choice, text } from './field.ts'
import { rule } from './rule.ts'
import { sentCode } from './sent-code.ts'

/** What a clerk says who has somebody with a document in front of them. */
const reset = z.object({
  document: choice('查验的证件', 'document that was seen', seenDocuments),
  reason: text('事由', 'reason', 2, 200),
  phone: mobile,
  code: sentCode,
})

export type PersonResetInput = z.input<typeof reset>

export const personResetRule = rule(reset)
