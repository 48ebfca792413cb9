import type { Dayjs } from 'dayjs'
import { today } from '../../core/format/dates.ts'
import { useWords } from '../words.ts'
import { DateField } from './DateField.tsx'
import type { FieldProps } from './FieldFrame.tsx'
import { instantOf, wallClock } from './office-time.ts'

const format = 'YYYY-MM-DD HH:mm'
const showTime = { format: 'HH:mm', minuteStep: 5 } as const
const disabledDate = (day: Dayjs) => day.format('YYYY-MM-DD') < today()

/** Date and time on the office's clock, kept as an instant. Days before today cannot be picked. */
export const MomentField = (props: FieldProps) => {
  const t = useWords()
  const picker = { format, showTime, showNow: false, disabledDate, placeholder: t('field.pickMoment') }
  return <DateField {...props} read={wallClock} write={instantOf} picker={picker} />
}
