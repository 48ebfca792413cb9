import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useDeskText } from '../words.ts'
import { FormField, type FieldProps } from './FieldFrame.tsx'
import { KeepEnter } from './KeepEnter.tsx'

type Props = FieldProps & {
  /** First and last day that can be picked, such as `2026-12-31`. */
  from?: string
  until?: string
}

const textOf = (day: Dayjs): string => day.format('YYYY-MM-DD')

/** A calendar day, kept as `2026-12-31`; empty is null. */
export const DayField = ({ from = '', until = '9999-12-31', ...props }: Props) => {
  const t = useDeskText()
  return (
    <FormField {...props}>
      {(input, { value, onChange }) => (
        <KeepEnter>
          <DatePicker
            {...input}
            value={value ? dayjs(value) : null}
            onChange={(day) => onChange(day ? textOf(day) : null)}
            disabledDate={(day: Dayjs) => textOf(day) < from || textOf(day) > until}
            placeholder={t('field.pickDay')}
          />
        </KeepEnter>
      )}
    </FormField>
  )
}
