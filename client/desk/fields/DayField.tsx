import dayjs, { type Dayjs } from 'dayjs'
import { isDay } from '../../../rules/office-time.ts'
import { readDay } from '../../../rules/typed-day.ts'
import { today } from '../../core/format/dates.ts'
import { useWords } from '../words.ts'
import { DateField } from './DateField.tsx'
import type { FieldProps } from './FieldFrame.tsx'

type Props = FieldProps & {
  /** First and last day that can be picked, such as `2026-12-31`. */
  from?: string
  until?: string
}

const format = 'YYYY-MM-DD'
const textOf = (day: Dayjs): string => day.format(format)

/** A calendar day, kept as `2026-12-31`. */
export const DayField = ({ from = '', until = '9999-12-31', ...props }: Props) => {
  const t = useWords()
  const disabledDate = (day: Dayjs) => textOf(day) < from || textOf(day) > until
  return (
    <DateField
      {...props}
      read={(typed) => readDay(typed, today())}
      onCalendar={(kept) => (isDay(kept) ? dayjs(kept) : null)}
      picked={textOf}
      format={format}
      picker={{ disabledDate }}
      placeholder={t('field.pickDay')}
    />
  )
}
