import type { FocusEvent } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'

type Judge<V extends FieldValues> = Pick<UseFormReturn<V>, 'trigger'>

/**
 * For a form to hear of its fields: judges a text as it is left, where something stands in it. What cannot be taken is said
 * at once, and stays.
 */
export const judgeLeft = <V extends FieldValues>({ trigger }: Judge<V>) => ({
  onBlur({ target }: FocusEvent<HTMLElement>): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
    if (target.name && target.value.trim()) void trigger(target.name as FieldPath<V>)
  },
})
