import { get, set } from 'react-hook-form'
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form'
import type * as z from 'zod/mini'
import { judge, type Rule } from '../../../rules/rule.ts'
import { say, type Language } from '../../../rules/text.ts'

type Judging<Typed extends FieldValues, Shape extends z.ZodMiniObject, Given> = {
  readonly rule: Rule<Shape>
  readonly input: (typed: Typed) => Given
  readonly demand?: (typed: Typed) => Readonly<Record<string, string>>
  readonly language: Language
}

/** Judges what is typed by the rule that the server takes; what comes out is what may be sent. */
export const typedResolver =
  <Typed extends FieldValues, Shape extends z.ZodMiniObject, Given extends z.input<Shape>>({
    rule,
    input,
    demand,
    language,
  }: Judging<Typed, Shape, Given>): Resolver<Typed, unknown, Given> =>
  (typed) => {
    const meant = input(typed)
    const judged = judge(rule, meant)
    const errors: FieldErrors<Typed> = {}
    const put = (path: string, message: string) => {
      if (!get(errors, path)) set(errors, path, { type: 'rule', message })
    }
    if ('wrong' in judged) for (const { path, text } of judged.wrong) put(path, say(text, language))
    for (const [path, message] of Object.entries(demand?.(typed) ?? {})) put(path, message)
    return Object.keys(errors).length === 0 ? { values: meant, errors: {} } : { values: {}, errors }
  }

/** A number as typed: null for nothing, NaN, which no rule takes, for what is none. */
export const numberTyped = (typed: string): number | null =>
  typed.trim() === '' ? null : Number(typed.normalize('NFKC'))
