import type { ReactNode } from 'react'
import type * as z from 'zod/mini'
import { labelOf, mostOf } from '../../../rules/field.ts'
import type { Rule } from '../../../rules/rule.ts'
import { say, type Language } from '../../../rules/text.ts'
import { demandedBy } from '../../core/form/entries.ts'
import type { Entries } from '../../core/form/rule-resolver.ts'
import type { FieldProps } from '../fields/FieldFrame.tsx'

type Name<Shape extends z.ZodMiniObject> = keyof Entries<Shape> & string

/** What a form says of its fields beyond the rule. */
export type FieldWords<Shape extends z.ZodMiniObject> = {
  /** What fields are called where the rule calls them otherwise. */
  labels?: { readonly [N in Name<Shape>]?: string }
  hints?: { readonly [N in Name<Shape>]?: string }
  look?: (name: Name<Shape>) => { disabled?: boolean; note?: ReactNode }
}

/** Everything that a field of the form is given, by its name. */
export type FieldOf<Shape extends z.ZodMiniObject> = (name: Name<Shape>) => FieldProps

const asLabel = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** Fields as the rule knows them: what they are called, whether they are demanded and how much they take. */
export const fieldsOf = <Shape extends z.ZodMiniObject>(
  rule: Rule<Shape>,
  language: Language,
  { labels = {}, hints = {}, look }: FieldWords<Shape>,
): FieldOf<Shape> => {
  const fields: Readonly<Record<string, z.core.$ZodType>> = rule.shape.shape
  const demanded = demandedBy(rule)
  const called = (name: string): string => {
    const label = fields[name] && labelOf(fields[name])
    return label ? asLabel(say(label, language)) : ''
  }
  return (name) => ({
    name,
    label: labels[name] ?? called(name),
    hint: hints[name],
    must: demanded.has(name),
    most: fields[name] && mostOf(fields[name]),
    ...look?.(name),
  })
}
