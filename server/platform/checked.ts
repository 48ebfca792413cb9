import type { z } from 'zod/mini'
import { judge, type Finding, type Rule } from '../../rules/rule.ts'
import { platformErrors } from './errors.ts'

/**
 * The input as the rule keeps it, or one `INVALID` that names every wrong field: those the rule finds and those that
 * `more` does, which knows the tables.
 */
export function checked<Shape extends z.ZodMiniObject>(
  rule: Rule<Shape>,
  input: z.input<Shape>,
  more?: Finding<Shape>,
): z.output<Shape> {
  const judged = judge(rule, input, more)
  if ('wrong' in judged) throw platformErrors.invalid(judged.wrong)
  return judged.value
}
