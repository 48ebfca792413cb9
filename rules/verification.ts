import * as z from 'zod/mini'
import { list, text } from './field.ts'
import { rule } from './rule.ts'

const reason = z.object({
  field: text('所指的一项', 'name of the field', 1, 50),
  reason: text('原因', 'reason', 1, 500),
})

/** Why staff give something back, field by field. */
export const reasonsRule = rule(z.object({ reasons: list(reason, '条原因', 'reasons', 1, 20) }))

export type ReasonsInput = z.input<typeof reasonsRule.shape>['reasons']
