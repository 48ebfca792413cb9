import { Button, DatePicker, type DatePickerProps } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import styles from './field.module.css'
import type { FieldProps } from './FieldFrame.tsx'
import { TypedField } from './TypedField.tsx'
import { useWords } from '../words.ts'

type Props = FieldProps & {
  /** What the form keeps of what was typed; null where it cannot be read. */
  read: (typed: string) => string | null
  /** What the form keeps, on the calendar, and back; null for a text that could not be read. */
  onCalendar: (kept: string) => Dayjs | null
  picked: (day: Dayjs) => string
  /** How it stands in the field. */
  format: string
  picker: Pick<DatePickerProps, 'disabledDate' | 'showNow' | 'showTime'>
  placeholder: string
}

/** A date typed in any way that can be read or picked from a calendar, kept as text; empty is null. */
export const DateField = ({ onCalendar, picked, picker, ...props }: Props) => {
  const t = useWords()
  const { field } = useController({ name: props.name })
  const [open, setOpen] = useState(false)
  const day = field.value ? onCalendar(field.value) : null
  const calendar = (
    <Button
      type="text"
      size="small"
      disabled={props.disabled ?? false}
      aria-expanded={open}
      aria-label={t('field.calendarOf', { label: props.label })}
      onClick={() => setOpen(true)}
    >
      {t('field.calendar')}
    </Button>
  )
  return (
    <div className={styles['date']}>
      <TypedField
        {...props}
        keepsEnter
        suffix={calendar}
        show={(kept) => onCalendar(kept)?.format(props.format) ?? kept}
      />
      <DatePicker
        {...picker}
        className={styles['calendar'] ?? ''}
        aria-hidden
        tabIndex={-1}
        open={open}
        onOpenChange={setOpen}
        value={day}
        onChange={(chosen) => field.onChange(chosen ? picked(chosen) : null)}
      />
    </div>
  )
}
