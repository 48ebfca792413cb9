import { get, set } from 'react-hook-form'
import type { FieldErrors, Resolver } from 'react-hook-form'
import type * as z from 'zod/mini'
import { judge, type Rule } from '../../../rules/rule.ts'
import { say, type Language } from '../../../rules/text.ts'

/** What a form holds while it is filled in: the input that the rule takes, where nothing entered yet is null. */
export type Entries<Shape extends z.ZodMiniObject> = {
  [Name in keyof z.input<Shape>]-?: Exclude<z.input<Shape>[Name], undefined> | null
}

/** Judges a form by the rule that the server takes; what comes out is what may be sent. A field's first sentence is said. */
export const ruleResolver =
  <Shape extends z.ZodMiniObject>(
    rule: Rule<Shape>,
    language: Language,
  ): Resolver<Entries<Shape>, unknown, z.output<Shape>> =>
  (entries) => {
    const judged = judge(rule, entries)
    if ('value' in judged) return { values: judged.value, errors: {} }
    const errors: FieldErrors<Entries<Shape>> = {}
    for (const { path, text } of judged.wrong)
      if (!get(errors, path)) set(errors, path, { type: 'rule', message: say(text, language) })
    return { values: {}, errors }
  }
