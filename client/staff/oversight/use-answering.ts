import type * as z from 'zod/mini'
import type { Rule } from '../../../rules/rule.ts'
import type { Failure } from '../../core/api/failure.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'

/** A form of a decision: what was typed is kept under `draft` until it is sent. */
export const useAnswering = <Shape extends z.ZodMiniObject>(
  rule: Rule<Shape>,
  draft: string,
  send: (input: z.output<Shape>) => Promise<Failure | undefined>,
) => {
  const ruled = useRuleForm({ rule: () => rule, start: blankEntries(rule), draft })
  const submit = ruled.submit(async (input) => {
    const failure = await send(input)
    if (!failure) ruled.saved()
    return failure
  })
  return { of: ruled, submit }
}
