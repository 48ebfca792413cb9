import { DatePicker, type DatePickerProps } from 'antd'
import type { Dayjs } from 'dayjs'
import type { KeyboardEvent } from 'react'
import { FormField, type FieldProps } from './FieldFrame.tsx'

type Props = FieldProps & {
  /** How what the form keeps is shown on the calendar, and back. */
  read: (kept: string) => Dayjs
  write: (picked: Dayjs) => string
  picker: Pick<DatePickerProps, 'disabledDate' | 'format' | 'placeholder' | 'showNow' | 'showTime'>
}

/** Enter accepts what was typed into a date without sending the whole form. */
const keepEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault()
}

/** A date picked from a calendar, kept as text; empty is null. */
export const DateField = ({ read, write, picker, ...props }: Props) => (
  <FormField {...props}>
    {(input, { value, onChange }) => (
      <div role="presentation" onKeyDown={keepEnter}>
        <DatePicker
          {...input}
          {...picker}
          value={value ? read(value) : null}
          onChange={(picked) => onChange(picked ? write(picked) : null)}
        />
      </div>
    )}
  </FormField>
)
