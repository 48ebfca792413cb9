import * as z from 'zod/mini'
import { text } from './field.ts'
import { rule } from './rule.ts'

/** Why staff take a decision back; the person or firm reads it. */
export const undoingRule = rule(z.object({ reason: text('撤销原因', 'reason for undoing', 4, 500) }))
