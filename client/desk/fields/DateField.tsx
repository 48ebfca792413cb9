import { DatePicker, type DatePickerProps } from 'antd'
import type { Dayjs } from 'dayjs'
import { FormField, type FieldProps } from './FieldFrame.tsx'
import { KeepEnter } from './KeepEnter.tsx'

type Props = FieldProps & {
  /** How what the form keeps is shown on the calendar, and back. */
  read: (kept: string) => Dayjs
  write: (picked: Dayjs) => string
  picker: Pick<DatePickerProps, 'disabledDate' | 'format' | 'placeholder' | 'showNow' | 'showTime'>
}

/** A date picked from a calendar, kept as text; empty is null. */
export const DateField = ({ read, write, picker, ...props }: Props) => (
  <FormField {...props}>
    {(input, { value, onChange }) => (
      <KeepEnter>
        <DatePicker
          {...input}
          {...picker}
          value={value ? read(value) : null}
          onChange={(picked) => onChange(picked ? write(picked) : null)}
        />
      </KeepEnter>
    )}
  </FormField>
)
