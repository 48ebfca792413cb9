import { DatePicker } from 'antd'
import { useController, type FieldValues } from 'react-hook-form'
import { useDeskText } from '../words.ts'
import { today } from '../../core/format/dates.ts'
import { instantOf, wallClock } from './office-time.ts'
import { FieldFrame, fieldId, type FieldProps } from './FieldFrame.tsx'
import { KeepEnter } from './KeepEnter.tsx'

/** Date and time on the office's clock, kept as an instant; empty is null. Days before today cannot be picked. */
export const MomentField = <V extends FieldValues>(props: FieldProps<V>) => {
  const { control, name, label, hint, must, note, disabled = false } = props
  const { field, fieldState } = useController({ control, name })
  const t = useDeskText()
  return (
    <FieldFrame id={fieldId(name)} {...{ label, hint, must, note }} error={fieldState.error?.message}>
      {(wiring) => (
        <KeepEnter>
          <DatePicker
            {...wiring}
            ref={field.ref}
            value={field.value ? wallClock(field.value) : null}
            onChange={(wall) => field.onChange(wall ? instantOf(wall) : null)}
            onBlur={field.onBlur}
            showTime={{ format: 'HH:mm', minuteStep: 5 }}
            format="YYYY-MM-DD HH:mm"
            showNow={false}
            disabledDate={(day) => day.format('YYYY-MM-DD') < today()}
            disabled={disabled}
            placeholder={t('field.pickMoment')}
            status={fieldState.error ? 'error' : ''}
            style={{ width: '100%' }}
          />
        </KeepEnter>
      )}
    </FieldFrame>
  )
}
