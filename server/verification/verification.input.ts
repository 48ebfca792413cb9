import { z } from 'zod'
import { both } from '../platform/checked.ts'

const field = both('请说明是哪一项', 'Say which field')
const reason = both('请写明原因，最多 500 字', 'Give a reason, at most 500 characters')

/** Why staff give something back. */
export const reasonsInput = z.object({
  reasons: z
    .array(
      z.object({
        field: z.string().trim().min(1, field).max(50, field),
        reason: z.string().trim().min(1, reason).max(500, reason),
      }),
    )
    .min(1, both('请至少写一条原因', 'Give at least one reason'))
    .max(20, both('最多写 20 条原因', 'At most 20 reasons')),
})
