import type { ComponentType } from 'react'
import type * as z from 'zod/mini'
import { Fieldset } from '../panel/Panel.tsx'
import type { FieldOf } from './fields-of.ts'

export type SectionProps<Shape extends z.ZodMiniObject> = { field: FieldOf<Shape> }

type Props<Shape extends z.ZodMiniObject, Name extends string> = SectionProps<Shape> & {
  sections: Readonly<Record<Name, ComponentType<SectionProps<Shape>>>>
  titleOf: (name: Name) => string
}

/** The fields of a long form, section by section. */
export const FormSections = <Shape extends z.ZodMiniObject, Name extends string>(
  props: Props<Shape, Name>,
) => {
  const { field, sections, titleOf } = props
  const names = Object.keys(sections) as Name[]
  return names.map((name) => {
    const Fields: ComponentType<SectionProps<Shape>> = sections[name]
    return (
      <Fieldset key={name} id={`section-${name}`} title={titleOf(name)}>
        <Fields field={field} />
      </Fieldset>
    )
  })
}
