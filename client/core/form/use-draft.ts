import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { kept } from '../device/kept.ts'
import { changedIn, isSame } from './entries.ts'
import type { Names } from './names.ts'
import { keptMaking } from './use-making.ts'

type Draft<V> = {
  readonly entries: Partial<V>
  readonly names: readonly (readonly [string, string])[]
  /** What the form began with, and the version of the record that this was; none in drafts from before it was kept. */
  readonly start?: Partial<V>
  readonly version?: number | null
}

const versionIn = (entries: FieldValues): number | null => {
  const { version } = entries as { version?: unknown }
  return typeof version === 'number' ? version : null
}

/** Whether the record has another version by now than the one that the draft began from. */
const hasMoved = <V>({ version = null }: Draft<V>, now: number | null): boolean =>
  version !== null && now !== null && version !== now

/** What is put into the form: a form that sends a version of its own gets its whole draft, to be refused with it. */
const restored = <V extends FieldValues>({ entries, start }: Draft<V>, now: V): V => ({
  ...now,
  ...('version' in now || !start ? entries : changedIn(entries, start)),
})

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
  version: number | null = versionIn(form.getValues()),
) => {
  const [hidden] = useState(secret)
  // As it was before anything was restored.
  const [now] = useState(version)
  const draft = useMemo(() => kept<Draft<V>>('session', `draft.${name}`), [name])
  const [before] = useState(() => {
    const found = name === null ? null : draft.read()
    const start = form.getValues()
    return found && !isSame(restored(found, start), start) ? found : null
  })
  const [isRestored, setRestored] = useState(before !== null)
  const began = useRef({ start: before?.start, version: before?.version ?? now })
  const isChanged = useRef(false)

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, defaultValues }) => {
          isChanged.current = !isSame(values, defaultValues ?? {})
          if (!isChanged.current) draft.drop()
          else if (name !== null) {
            const start = began.current.start ?? without((defaultValues ?? {}) as V, hidden)
            const since = began.current.version ?? versionIn(defaultValues ?? {})
            draft.write({ start, version: since, entries: without(values, hidden), names: [...names] })
          }
        },
      }),
    [form, draft, name, names, hidden],
  )
  useEffect(() => {
    if (!before) return
    for (const [key, shown] of before.names) names.set(key, shown)
    form.reset(restored(before, form.getValues()), { keepDefaultValues: true, keepFieldsRef: true })
  }, [form, before, names])

  const discard = useCallback(() => {
    draft.drop()
    keptMaking(name).drop()
    isChanged.current = false
    began.current = { start: undefined, version: null }
    setRestored(false)
  }, [draft, name])
  /** What one has entered oneself, measured by what the form began with, before a reload or after. */
  const ownEntries = () => changedIn(form.getValues(), began.current.start ?? form.formState.defaultValues)
  const isMoved = isRestored && before !== null && hasMoved(before, now)
  return { isChanged, isRestored, isMoved, ownEntries, discard }
}
