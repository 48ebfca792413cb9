import dayjs, { type Dayjs } from 'dayjs'
import { useWords } from '../words.ts'
import { DateField } from './DateField.tsx'
import type { FieldProps } from './FieldFrame.tsx'

type Props = FieldProps & {
  /** First and last day that can be picked, such as `2026-12-31`. */
  from?: string
  until?: string
}

const textOf = (day: Dayjs): string => day.format('YYYY-MM-DD')

/** A calendar day, kept as `2026-12-31`. */
export const DayField = ({ from = '', until = '9999-12-31', ...props }: Props) => {
  const t = useWords()
  const disabledDate = (day: Dayjs) => textOf(day) < from || textOf(day) > until
  return (
    <DateField
      {...props}
      read={dayjs}
      write={textOf}
      picker={{ disabledDate, placeholder: t('field.pickDay') }}
    />
  )
}
