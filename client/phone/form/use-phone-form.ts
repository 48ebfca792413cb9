import type { FieldPath, FieldValues, PathValue, RegisterOptions } from 'react-hook-form'
import type * as z from 'zod/mini'
import { readNumber } from '../../../rules/typed-number.ts'
import { errorLines } from '../../core/form/error-lines.ts'
import { judgeLeft } from '../../core/form/judge-left.ts'
import { useRuleForm, type RuleFormOptions } from '../../core/form/use-rule-form.ts'

/** A form on a phone: it holds what is typed, and what is wrong stands above it in a summary that takes the focus. */
export const usePhoneForm = <Shape extends z.ZodMiniObject, Typed extends FieldValues>(
  options: RuleFormOptions<Shape, Typed>,
) => {
  const ruled = useRuleForm({ ...options, focusWrong: false })
  const { register, formState } = ruled.form
  const lines = errorLines(formState.errors)
  // The record has moved since the draft was begun: that is said as it is after sending, until the form is sent.
  const moved = ruled.isMoved && formState.submitCount === 0 ? '' : null
  const errorOf = (path: string) => lines.find((line) => line.path === path)?.message

  /** What ties a control to its field. */
  const field = <Path extends FieldPath<Typed>>(path: Path, more?: RegisterOptions<Typed, Path>) => ({
    id: path,
    error: errorOf(path),
    ...register(path, more),
  })

  /** The same for a number: on leaving, what was understood is shown, and what was not stays and is said. */
  const number = <Path extends FieldPath<Typed>>(path: Path) => {
    const settle = ({ target }: { target: { value: string } }) => {
      const read = readNumber(target.value)
      if (read !== null) ruled.form.setValue(path, String(read) as PathValue<Typed, Path>)
      if (target.value.trim()) void ruled.form.trigger(path)
    }
    return field(path, { onBlur: settle })
  }

  return {
    ...ruled,
    conflict: ruled.conflict ?? moved,
    lines,
    attempt: formState.submitCount,
    errorOf,
    judgeLeft: judgeLeft(ruled.form),
    field,
    number,
  }
}

export type PhoneFormOf<Shape extends z.ZodMiniObject, Typed extends FieldValues> = ReturnType<
  typeof usePhoneForm<Shape, Typed>
>
