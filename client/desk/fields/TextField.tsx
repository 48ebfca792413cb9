import { Input } from 'antd'
import { useController, type FieldValues } from 'react-hook-form'
import { FieldFrame, fieldId, type FieldProps } from './FieldFrame.tsx'

type Props<V extends FieldValues> = FieldProps<V> & {
  rows?: number
  max?: number
  placeholder?: string
  autoComplete?: string
  inputMode?: 'text' | 'tel' | 'email'
  tidy?: (text: string) => string
}

/** One line of text, or several when `rows` is given. */
export const TextField = <V extends FieldValues>(props: Props<V>) => {
  const { control, name, label, hint, must, note, disabled = false, rows, max, tidy } = props
  const { field, fieldState } = useController({ control, name })
  const status = fieldState.error ? 'error' : ''
  const more = {
    ...(props.placeholder ? { placeholder: props.placeholder } : {}),
    ...(props.autoComplete ? { autoComplete: props.autoComplete } : {}),
    ...(props.inputMode ? { inputMode: props.inputMode } : {}),
  }
  const value: string = field.value ?? ''
  const count = max && rows ? { show: true, max } : { show: false }
  const change = (text: string) => field.onChange(tidy ? tidy(text) : text)
  return (
    <FieldFrame id={fieldId(name)} {...{ label, hint, must, note }} error={fieldState.error?.message}>
      {(wiring) =>
        rows ? (
          <Input.TextArea
            {...wiring}
            {...more}
            {...{ value, status, disabled, count }}
            ref={field.ref}
            name={name}
            autoSize={{ minRows: rows, maxRows: rows * 4 }}
            onBlur={field.onBlur}
            onChange={(event) => change(event.target.value)}
          />
        ) : (
          <Input
            {...wiring}
            {...more}
            {...{ value, status, disabled }}
            ref={field.ref}
            name={name}
            onBlur={field.onBlur}
            onChange={(event) => change(event.target.value)}
          />
        )
      }
    </FieldFrame>
  )
}
