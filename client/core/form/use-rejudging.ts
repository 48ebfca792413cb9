import { useEffect } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { firstLine } from './error-lines.ts'

/** Judges anew what is marked wrong. What the server said of a field stays until that very field changes. */
const judgeAnew = <V extends FieldValues, O>(form: UseFormReturn<V, unknown, O>, changed?: string): void => {
  const names = Object.keys(form.getValues()) as FieldPath<V>[]
  const stale = names.filter((name) => {
    const { error } = form.getFieldState(name)
    return error && (name === changed || firstLine(error)?.type !== 'server')
  })
  if (stale.length > 0) void form.trigger(stale)
}

/** A mark goes once its cause is mended, in its own field or in another, and is said in the language spoken now. */
export const useRejudging = <V extends FieldValues, O>(
  form: UseFormReturn<V, unknown, O>,
  language: string,
): void => {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          if (name) judgeAnew(form, name.split('.')[0])
        },
      }),
    [form],
  )
  useEffect(() => judgeAnew(form), [form, language])
}
