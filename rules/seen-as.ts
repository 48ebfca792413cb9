import * as z from 'zod/mini'
import { text } from './field.ts'
import { rule } from './rule.ts'

const seeing = z.object({ reason: text('事由', 'reason', 4, 200) })

export type SeeingInput = z.input<typeof seeing>

/** Why somebody looks at the pages of another. */
export const seeingRule = rule(seeing)
