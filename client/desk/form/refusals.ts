import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { FieldMessage } from '../../core/api/failure.ts'

/** How the API's name of a field is called in the form, where it differs. */
export type FieldNames = Readonly<Record<string, string>>

/** The form's name of a field the API names, such as `input.areaCode` → `area`. */
export const formNameOf = (path: string, names: FieldNames): string => {
  const first = path.replace(/^input\./u, '').split('.')[0] ?? path
  return names[first] ?? first
}

/** Puts a refusal at the fields it names, so that nothing typed is lost. */
export const showFields = <V extends FieldValues>(
  form: UseFormReturn<V>,
  fields: readonly FieldMessage[],
  names: FieldNames = {},
): void => {
  fields.forEach(({ path, message }, index) => {
    const name = formNameOf(path, names) as FieldPath<V>
    form.setError(name, { type: 'server', message }, { shouldFocus: index === 0 })
  })
}
