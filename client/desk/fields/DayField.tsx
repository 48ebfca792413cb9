import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useController, type FieldValues } from 'react-hook-form'
import { useDeskText } from '../words.ts'
import { FieldFrame, fieldId, type FieldProps } from './FieldFrame.tsx'
import { KeepEnter } from './KeepEnter.tsx'

type Props<V extends FieldValues> = FieldProps<V> & {
  /** First and last day that can be picked, such as `2026-12-31`. */
  from?: string
  until?: string
}

/** A calendar day, kept as `2026-12-31`; empty is null. */
export const DayField = <V extends FieldValues>(props: Props<V>) => {
  const { control, name, label, hint, must, note, disabled = false, from, until } = props
  const { field, fieldState } = useController({ control, name })
  const t = useDeskText()
  const outside = (day: Dayjs) => {
    const text = day.format('YYYY-MM-DD')
    return Boolean((from && text < from) || (until && text > until))
  }
  return (
    <FieldFrame id={fieldId(name)} {...{ label, hint, must, note }} error={fieldState.error?.message}>
      {(wiring) => (
        <KeepEnter>
          <DatePicker
            {...wiring}
            ref={field.ref}
            value={field.value ? dayjs(field.value) : null}
            onChange={(day) => field.onChange(day ? day.format('YYYY-MM-DD') : null)}
            onBlur={field.onBlur}
            disabledDate={outside}
            disabled={disabled}
            placeholder={t('field.pickDay')}
            status={fieldState.error ? 'error' : ''}
            style={{ width: '100%' }}
          />
        </KeepEnter>
      )}
    </FieldFrame>
  )
}
