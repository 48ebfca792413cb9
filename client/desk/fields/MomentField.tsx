import type { Dayjs } from 'dayjs'
import { timeOf } from '../../../rules/field.ts'
import { instantAt } from '../../../rules/office-time.ts'
import { readMoment } from '../../../rules/typed-day.ts'
import { today } from '../../core/format/dates.ts'
import { useWords } from '../words.ts'
import { DateField } from './DateField.tsx'
import type { FieldProps } from './FieldFrame.tsx'
import { instantOf, wallClock } from './office-time.ts'

const showTime = { format: 'HH:mm', minuteStep: 5 } as const
const disabledDate = (day: Dayjs) => day.format('YYYY-MM-DD') < today()

const read = (typed: string): string | null => {
  const wall = readMoment(typed, today())
  return wall && instantAt(wall).toISOString()
}

/** Date and time on the office's clock, kept as an instant. Days before today cannot be picked. */
export const MomentField = (props: FieldProps) => (
  <DateField
    {...props}
    read={read}
    onCalendar={(kept) => (Number.isNaN(timeOf(kept)) ? null : wallClock(kept))}
    picked={instantOf}
    format="YYYY-MM-DD HH:mm"
    picker={{ showTime, showNow: false, disabledDate }}
    placeholder={useWords()('field.pickMoment')}
  />
)
