import { useEffect } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'

/**
 * Judges what is marked wrong anew with every change, so that a mark goes once its cause is mended, in this field or
 * another. What the server said of a field stays until that field changes.
 */
export const useRejudging = <V extends FieldValues>(form: UseFormReturn<V>): void => {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          if (!name) return
          const names = Object.keys(form.getValues()) as FieldPath<V>[]
          const stale = names.filter((each) => {
            const { error } = form.getFieldState(each)
            return error && (each === name || error.type !== 'server')
          })
          if (stale.length > 0) void form.trigger(stale)
        },
      }),
    [form],
  )
}
