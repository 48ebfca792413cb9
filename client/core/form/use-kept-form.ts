import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { DefaultValues, FieldValues, Path, Resolver } from 'react-hook-form'
import type * as z from 'zod/mini'
import type { Rule } from '../../../rules/rule.ts'
import type { Failure } from '../api/failure.ts'
import { useSession } from '../session/session.ts'
import { dropDraft, keepDraft, readDraft } from './drafts.ts'
import { errorLines } from './error-lines.ts'
import { typedResolver } from './typed-resolver.ts'
import { useRejudging } from './use-rejudging.ts'

type KeptFormOptions<
  Typed extends FieldValues,
  Shape extends z.ZodMiniObject,
  Given extends z.input<Shape>,
> = {
  /** Under which the answers are kept until saved; null keeps nothing. */
  readonly name: string | null
  readonly defaults: Typed
  /** Asked whenever the form is judged, so that a rule of the day follows the clock. */
  readonly rule: () => Rule<Shape>
  /** What is typed as the rule takes it. */
  readonly input: (typed: Typed) => Given
  /** What this page demands beyond the rule: a sentence for each field it misses. */
  readonly demand?: (typed: Typed) => Readonly<Record<string, string>>
  /** Fields that are never written down on the device. */
  readonly secret?: readonly (keyof Typed)[]
}

const without = <Typed extends object>(typed: Typed, secret: readonly (keyof Typed)[]) =>
  Object.fromEntries(Object.entries(typed).filter(([key]) => !secret.includes(key as keyof Typed)))

/**
 * A form whose answers outlive a reload until they are saved, judged by the rule that the server takes; it sends what the
 * rule takes, and puts the server's sentences at their fields.
 */
export const useKeptForm = <
  Typed extends FieldValues,
  Shape extends z.ZodMiniObject,
  Given extends z.input<Shape>,
>(
  options: KeptFormOptions<Typed, Shape, Given>,
) => {
  const { name, defaults, secret = [] } = options
  const { language } = useSession()
  const [start] = useState(() => ({ ...defaults, ...(name ? readDraft<Typed>(name) : {}) }))
  const [hidden] = useState(secret)
  const resolver: Resolver<Typed, unknown, Given> = (...judging) =>
    typedResolver({ ...options, rule: options.rule(), language })(...judging)
  const form = useForm({
    defaultValues: start as DefaultValues<Typed>,
    resolver,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  })
  useRejudging(form, language)
  useEffect(() => {
    if (!name) return
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => keepDraft(name, without(values, hidden)),
    })
  }, [name, form, hidden])

  const { errors, submitCount } = form.formState
  const lines = errorLines(errors)
  return {
    ...form,
    attempt: submitCount,
    lines,
    errorOf: (path: string) => lines.find((line) => line.path === path)?.message,
    saved: () => {
      if (name) dropDraft(name)
    },
    refuse: (failure: Failure) => {
      if (failure.kind !== 'REFUSED') return
      for (const { path, message } of failure.fields)
        form.setError(path as Path<Typed>, { type: 'server', message })
    },
  }
}
