import { useEffect } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'

/** Judges a field that is marked wrong anew with every change, so that its mark goes once it is mended. */
export const useRejudging = <V extends FieldValues>(form: UseFormReturn<V>): void => {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          const path = name as FieldPath<V> | undefined
          if (path && form.getFieldState(path).invalid) void form.trigger(path)
        },
      }),
    [form],
  )
}
