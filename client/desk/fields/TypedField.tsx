import { Input } from 'antd'
import { useState, type ComponentProps, type KeyboardEvent } from 'react'
import { useFormContext } from 'react-hook-form'
import { typedAs } from '../../core/form/entries.ts'
import { FormField, type FieldProps } from './FieldFrame.tsx'

type Props<Kept> = FieldProps &
  Pick<ComponentProps<typeof Input>, 'placeholder' | 'suffix'> & {
    /** What is kept of what was typed; null where it cannot be read. */
    read: (typed: string) => Kept | null
    /** What is kept, as it stands in the field; what could not be read stands there as it was typed. */
    show: (kept: Kept | string) => string
    /** Whether Enter only takes what was typed, and does not send the form. */
    keepsEnter?: boolean
  }

/**
 * Something typed in one of many ways, and kept in one. On leaving, what was understood is shown; what was not stays as
 * it was typed, also in the form, whose rule refuses it at the field.
 */
export const TypedField = <Kept,>(props: Props<Kept>) => {
  const { read, show, keepsEnter = false, placeholder, suffix, ...field } = props
  const { trigger } = useFormContext()
  const [typed, setTyped] = useState<string | null>(null)
  const settle = () => {
    setTyped(null)
    if (typed?.trim()) void trigger(field.name)
  }
  const press = (event: KeyboardEvent) => {
    if (!keepsEnter || event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    settle()
  }
  return (
    <FormField {...field}>
      {({ onBlur, ...input }, { name, value, onChange }) => (
        <Input
          {...input}
          {...{ name, placeholder, suffix }}
          autoComplete="off"
          value={typed ?? (value == null ? '' : show(value))}
          onChange={({ target }) => {
            setTyped(target.value)
            onChange(typedAs(read, target.value))
          }}
          onKeyDown={press}
          onBlur={() => {
            settle()
            onBlur()
          }}
        />
      )}
    </FormField>
  )
}
