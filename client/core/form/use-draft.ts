import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { kept } from '../device/kept.ts'
import { isSame } from './entries.ts'
import type { Names } from './names.ts'
import { keptMaking } from './use-making.ts'

type Draft<V> = { readonly entries: Partial<V>; readonly names: readonly (readonly [string, string])[] }

const without = <V extends object>(values: V, hidden: readonly string[]): Partial<V> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !hidden.includes(name))) as Partial<V>

/**
 * Keeps what was entered and not yet saved over a reload, with the names it is shown by, and knows whether there is such.
 * Without a name nothing is kept, and what is secret never is.
 */
export const useDraft = <V extends FieldValues, O>(
  form: UseFormReturn<V, unknown, O>,
  name: string | null,
  names: Names,
  secret: readonly string[] = [],
) => {
  const [hidden] = useState(secret)
  const draft = useMemo(() => kept<Draft<V>>('session', `draft.${name}`), [name])
  const [before] = useState(() => {
    const found = name === null ? null : draft.read()
    const start = form.getValues()
    return found && !isSame({ ...start, ...found.entries }, start) ? found : null
  })
  const [isRestored, setRestored] = useState(before !== null)
  const isChanged = useRef(false)

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, defaultValues }) => {
          isChanged.current = !isSame(values, defaultValues ?? {})
          if (!isChanged.current) draft.drop()
          else if (name !== null) draft.write({ entries: without(values, hidden), names: [...names] })
        },
      }),
    [form, draft, name, names, hidden],
  )
  useEffect(() => {
    if (!before) return
    for (const [key, shown] of before.names) names.set(key, shown)
    form.reset({ ...form.getValues(), ...before.entries }, { keepDefaultValues: true, keepFieldsRef: true })
  }, [form, before, names])

  const discard = useCallback(() => {
    draft.drop()
    keptMaking(name).drop()
    isChanged.current = false
    setRestored(false)
  }, [draft, name])
  return { isChanged, isRestored, discard }
}
