import { useCallback, useState } from 'react'
import { useForm, type DefaultValues, type FieldPath, type FieldValues, type Resolver } from 'react-hook-form'
import type * as z from 'zod/mini'
import type { Rule } from '../../../rules/rule.ts'
import type { Language } from '../../../rules/text.ts'
import { isRefusal, type Failure } from '../api/failure.ts'
import { useSession } from '../session/session.ts'
import { namesIn, type Names } from './names.ts'
import { ruleResolver, type Entries, type Typing } from './rule-resolver.ts'
import { useDraft } from './use-draft.ts'
import { sayUnpicked, type Unpicked } from './unpicked.ts'
import { useRejudging } from './use-rejudging.ts'

export type RuleFormOptions<Shape extends z.ZodMiniObject, Typed extends FieldValues> = Typing<
  Shape,
  Typed
> & {
  /** Asked whenever the form is judged, so that a rule of the day follows the clock. */
  readonly rule: () => Rule<Shape>
  /** What the form begins with. */
  readonly start: Typed
  /** A record that tells the names of what the form begins with. */
  readonly known?: unknown
  /** Under which what was entered outlives a reload until it is saved; null keeps nothing. */
  readonly draft: string | null
  /** Fields that are never written down on the device. */
  readonly secret?: readonly string[]
  /** Of the record that the form begins with, where the form itself holds none. */
  readonly version?: number
  /** Whether the first field that is wrong takes the focus. */
  readonly focusWrong?: boolean
}

/** What the server says of a thing that was changed elsewhere meanwhile. */
const conflictIn = (failure: Failure | undefined): string | null =>
  isRefusal(failure, 'CONFLICT') && failure.signedInAs === null ? failure.message : null

/** The judging of a form by its rule of the moment, and by what its pickers hold that was not picked. */
const useResolver = <Shape extends z.ZodMiniObject, Typed extends FieldValues>(
  { rule, input, demand }: RuleFormOptions<Shape, Typed>,
  language: Language,
) => {
  const [unpicked] = useState((): Unpicked => new Map())
  const demanded = (typed: Typed) => ({ ...demand?.(typed), ...sayUnpicked(unpicked, language) })
  const resolver: Resolver<Typed, unknown, z.output<Shape>> = (...judging) =>
    ruleResolver({ rule: rule(), language, input, demand: demanded })(...judging)
  return { resolver, unpicked }
}

/** A form under the rule that the server takes: judged, kept, sent, refused at its fields. */
export const useRuleForm = <Shape extends z.ZodMiniObject, Typed extends FieldValues = Entries<Shape>>(
  options: RuleFormOptions<Shape, Typed>,
) => {
  const { rule, start, known, draft, secret, version, focusWrong = true } = options
  const { language, viewer } = useSession()
  const { resolver, unpicked } = useResolver(options, language)
  const defaultValues = start as DefaultValues<Typed>
  const form = useForm({ resolver, defaultValues, shouldFocusError: focusWrong })
  const [names] = useState((): Names => new Map(namesIn(known)))
  const [failure, setFailure] = useState<Failure>()
  const [busy, setBusy] = useState(false)
  const keptAs = draft && `${viewer?.id ?? 'nobody'}.${draft}`
  const { discard, ...kept } = useDraft(form, keptAs, names, secret, version)
  useRejudging(form, language)

  /** Puts a refusal at the fields it names; a thing changed by somebody else meanwhile is a conflict. */
  const refuse = useCallback(
    (refused: Failure) => {
      setFailure(refused)
      if (refused.kind !== 'REFUSED') return
      for (const { path, message } of refused.fields)
        form.setError(path as FieldPath<Typed>, { type: 'server', message })
      const first = refused.fields[0]?.path.split('.')[0]
      if (first && focusWrong) form.setFocus(first as FieldPath<Typed>)
    },
    [form, focusWrong],
  )

  /** Sends what the rule lets through; `send` answers why it failed. */
  const submit = (send: (sent: z.output<Shape>) => Promise<Failure | undefined>) =>
    form.handleSubmit(async (sent) => {
      setFailure(undefined)
      setBusy(true)
      const refused = await send(sent)
      setBusy(false)
      if (refused) refuse(refused)
    })

  /** What is in the form, or what the server made of it, is saved: nothing is left to lose. */
  const saved = (entries: Typed = form.getValues(), record?: unknown) => {
    for (const [key, shown] of namesIn(record)) names.set(key, shown)
    unpicked.clear()
    form.reset(entries, { keepFieldsRef: true })
    discard()
  }

  const startOver = () => saved(form.formState.defaultValues as Typed)

  const standing = { keptAs, busy, failure, conflict: conflictIn(failure) }
  return {
    form,
    rule,
    names,
    unpicked,
    language,
    ...standing,
    submit,
    refuse,
    saved,
    startOver,
    discard,
    ...kept,
  }
}

export type RuleForm<Shape extends z.ZodMiniObject, Typed extends FieldValues = Entries<Shape>> = ReturnType<
  typeof useRuleForm<Shape, Typed>
>
