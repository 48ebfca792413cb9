import { get, set, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form'
import type * as z from 'zod/mini'
import { judge, type Rule } from '../../../rules/rule.ts'
import { say, type Language } from '../../../rules/text.ts'

/** What a form holds while it is filled in: the input that the rule takes, where nothing entered yet is null. */
export type Entries<Shape extends z.ZodMiniObject> = {
  [Name in keyof z.input<Shape>]-?: Exclude<z.input<Shape>[Name], undefined> | null
}

/** Where a form holds what is typed instead: how the rule takes that, and what is asked of it besides. */
export type Typing<Shape extends z.ZodMiniObject, Typed extends FieldValues> = {
  readonly input?: ((typed: Typed) => z.input<Shape>) | undefined
  /** What the page demands beyond the rule: a sentence for each field it misses. */
  readonly demand?: ((typed: Typed) => Readonly<Record<string, string>>) | undefined
}

type Judging<Shape extends z.ZodMiniObject, Typed extends FieldValues> = Typing<Shape, Typed> & {
  readonly rule: Rule<Shape>
  readonly language: Language
}

/** Judges a form by the rule that the server takes; what comes out is what may be sent. A field's first sentence is said. */
export const ruleResolver =
  <Shape extends z.ZodMiniObject, Typed extends FieldValues = Entries<Shape>>({
    rule,
    language,
    input,
    demand,
  }: Judging<Shape, Typed>): Resolver<Typed, unknown, z.output<Shape>> =>
  (typed) => {
    const judged = judge(rule, input ? input(typed) : typed)
    const ruled = 'wrong' in judged ? judged.wrong.map(({ path, text }) => [path, say(text, language)]) : []
    const errors: FieldErrors<Typed> = {}
    for (const [path = '', message] of [...ruled, ...Object.entries(demand?.(typed) ?? {})])
      if (!get(errors, path)) set(errors, path, { type: 'rule', message })
    return 'value' in judged && Object.keys(errors).length === 0
      ? { values: judged.value, errors: {} }
      : { values: {}, errors }
  }
