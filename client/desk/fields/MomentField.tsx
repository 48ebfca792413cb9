import { DatePicker } from 'antd'
import { today } from '../../core/format/dates.ts'
import { useDeskText } from '../words.ts'
import { FormField, type FieldProps } from './FieldFrame.tsx'
import { KeepEnter } from './KeepEnter.tsx'
import { instantOf, wallClock } from './office-time.ts'

/** Date and time on the office's clock, kept as an instant; empty is null. Days before today cannot be picked. */
export const MomentField = (props: FieldProps) => {
  const t = useDeskText()
  return (
    <FormField {...props}>
      {(input, { value, onChange }) => (
        <KeepEnter>
          <DatePicker
            {...input}
            value={value ? wallClock(value) : null}
            onChange={(wall) => onChange(wall ? instantOf(wall) : null)}
            showTime={{ format: 'HH:mm', minuteStep: 5 }}
            format="YYYY-MM-DD HH:mm"
            showNow={false}
            disabledDate={(day) => day.format('YYYY-MM-DD') < today()}
            placeholder={t('field.pickMoment')}
          />
        </KeepEnter>
      )}
    </FormField>
  )
}
