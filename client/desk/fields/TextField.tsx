import { Input } from 'antd'
import type { ChangeEvent } from 'react'
import { FormField, type FieldProps } from './FieldFrame.tsx'

type Props = FieldProps & {
  rows?: number
  autoComplete?: string
  inputMode?: 'text' | 'tel' | 'email'
  /** Not to be read over a shoulder, unless it is asked to be shown. */
  isSecret?: boolean
  tidy?: (text: string) => string
}

/** One line of text, or several when `rows` is given. */
export const TextField = ({
  rows,
  autoComplete,
  inputMode,
  isSecret = false,
  tidy = String,
  ...props
}: Props) => (
  <FormField {...props}>
    {(input, { name, value, onChange }) => {
      const text = {
        ...input,
        ...(autoComplete ? { autoComplete } : {}),
        ...(inputMode ? { inputMode } : {}),
        name,
        value: value ?? '',
        onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
          onChange(tidy(target.value)),
      }
      const count = props.most ? { show: true, max: props.most } : { show: false }
      // As large as a finger wants it.
      if (isSecret) return <Input.Password {...text} styles={{ suffix: { fontSize: 24 } }} />
      return rows ? (
        <Input.TextArea {...text} count={count} autoSize={{ minRows: rows, maxRows: rows * 4 }} />
      ) : (
        <Input {...text} />
      )
    }}
  </FormField>
)
