import { useCallback, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { DefaultValues, FieldPath, Resolver } from 'react-hook-form'
import type * as z from 'zod/mini'
import type { Rule } from '../../../rules/rule.ts'
import type { Failure } from '../api/failure.ts'
import { useSession } from '../session/session.ts'
import { namesIn, type Names } from './names.ts'
import { ruleResolver, type Entries } from './rule-resolver.ts'
import { useDraft } from './use-draft.ts'
import { useRejudging } from './use-rejudging.ts'

type Options<Shape extends z.ZodMiniObject> = {
  /** Asked whenever the form is judged, so that a rule of the day follows the clock. */
  readonly rule: () => Rule<Shape>
  /** What the form begins with. */
  readonly start: Entries<Shape>
  /** A record that tells the names of what the form begins with. */
  readonly known?: unknown
  /** Under which what was entered outlives a reload until it is saved; null keeps nothing. */
  readonly draft: string | null
}

/** A form under the rule that the server takes: judged, kept, sent, refused at its fields. */
export const useRuleForm = <Shape extends z.ZodMiniObject>({ rule, start, known, draft }: Options<Shape>) => {
  type Values = Entries<Shape>
  const { language, viewer } = useSession()
  const resolver: Resolver<Values, unknown, z.output<Shape>> = (...judging) =>
    ruleResolver(rule(), language)(...judging)
  const form = useForm({ resolver, defaultValues: start as DefaultValues<Values> })
  const [names] = useState((): Names => new Map(namesIn(known)))
  const [conflict, setConflict] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { discard, ...kept } = useDraft(form, draft && `${viewer?.id}.${draft}`, names)
  useRejudging(form, language)

  /** Puts a refusal at the fields it names; a thing changed by somebody else meanwhile is a conflict. */
  const refuse = useCallback(
    (failure: Failure) => {
      if (failure.kind !== 'REFUSED') return
      for (const { path, message } of failure.fields)
        form.setError(path as FieldPath<Values>, { type: 'server', message })
      const first = failure.fields[0]?.path.split('.')[0]
      if (first) form.setFocus(first as FieldPath<Values>)
      if (failure.code === 'CONFLICT') setConflict(failure.message)
    },
    [form],
  )

  /** Sends what the rule lets through; `send` answers why it failed. */
  const submit = (send: (input: z.output<Shape>) => Promise<Failure | undefined>) =>
    form.handleSubmit(async (input) => {
      setConflict(null)
      setBusy(true)
      const failure = await send(input)
      setBusy(false)
      if (failure) refuse(failure)
    })

  /** What is in the form, or what the server made of it, is saved: nothing is left to lose. */
  const saved = (entries: Values = form.getValues(), record?: unknown) => {
    for (const [key, shown] of namesIn(record)) names.set(key, shown)
    form.reset(entries, { keepFieldsRef: true })
    discard()
  }

  const startOver = () => saved(form.formState.defaultValues as Values)

  return { form, rule, names, language, conflict, busy, submit, refuse, saved, startOver, discard, ...kept }
}

export type RuleForm<Shape extends z.ZodMiniObject> = ReturnType<typeof useRuleForm<Shape>>
