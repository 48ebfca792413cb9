import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { DefaultValues, FieldValues, Path, Resolver } from 'react-hook-form'
import type { Failure, FieldMessage } from '../api/failure.ts'
import { dropDraft, keepDraft, readDraft } from './drafts.ts'

type KeptFormOptions<Values extends FieldValues> = {
  /** Under which the answers are kept until saved; null keeps nothing. */
  name: string | null
  defaults: Values
  resolver: Resolver<Values>
  /** Fields that are never written down on the device. */
  secret?: readonly (keyof Values)[]
}

const without = <Values extends object>(values: Values, secret: readonly (keyof Values)[]) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !secret.includes(key as keyof Values)))

const linesOf = (errors: object, path = ''): FieldMessage[] =>
  Object.entries(errors).flatMap(([key, error]: [string, unknown]) => {
    if (!error || typeof error !== 'object' || key === 'ref') return []
    const here = path + key
    const { message } = error as { message?: unknown }
    return typeof message === 'string' && message ? [{ path: here, message }] : linesOf(error, `${here}.`)
  })

/** A form whose answers outlive a reload until they are saved, and that takes the server's sentences to its fields. */
export const useKeptForm = <Values extends FieldValues>(options: KeptFormOptions<Values>) => {
  const { name, defaults, resolver, secret = [] } = options
  const [start] = useState(() => ({ ...defaults, ...(name ? readDraft<Values>(name) : {}) }))
  const [hidden] = useState(secret)
  const form = useForm<Values>({
    defaultValues: start as DefaultValues<Values>,
    resolver,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  })
  useEffect(() => {
    if (!name) return
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => keepDraft(name, without(values, hidden)),
    })
  }, [name, form, hidden])

  const { errors, submitCount } = form.formState
  return {
    ...form,
    attempt: submitCount,
    lines: linesOf(errors),
    errorOf: (path: string) => linesOf(errors).find((line) => line.path === path)?.message,
    saved: () => {
      if (name) dropDraft(name)
    },
    refuse: (failure: Failure) => {
      if (failure.kind !== 'REFUSED') return
      for (const { path, message } of failure.fields)
        form.setError(path as Path<Values>, { type: 'server', message })
    },
  }
}
