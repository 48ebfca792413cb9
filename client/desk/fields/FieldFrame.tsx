import type { ReactNode } from 'react'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { useDeskText } from '../words.ts'
import styles from './field.module.css'

/** What every field of a desk form takes. */
export type FieldProps<V extends FieldValues> = {
  control: Control<V>
  name: FieldPath<V>
  label: string
  hint?: string
  must?: boolean
  disabled?: boolean
  /** Something more beneath the field, such as findings on its wording. */
  note?: ReactNode
}

/** What the input inside needs to be tied to its label, hint and error. */
type Wiring = {
  id: string
  'aria-describedby': string
  'aria-invalid': boolean
  'aria-required': boolean
}

type Props = {
  id: string
  label: string
  hint?: string | undefined
  must?: boolean | undefined
  error?: string | undefined
  note?: ReactNode
  children: (wiring: Wiring) => ReactNode
}

/** The id of a field's input, so that a list of errors can lead to it. */
export const fieldId = (name: string): string => `field-${name}`

/** Label above, hint beneath it, then the input, then what is wrong with it. */
export const FieldFrame = ({ id, label, hint, must, error, note, children }: Props) => {
  const t = useDeskText()
  const wiring: Wiring = {
    id,
    'aria-describedby': `${id}-hint ${id}-error ${id}-note`,
    'aria-invalid': Boolean(error),
    'aria-required': Boolean(must),
  }
  return (
    <div className={styles['field']}>
      <div className={styles['label']}>
        <label htmlFor={id}>{label}</label>
        {must ? null : <span className={styles['optional']}> {t('field.optional')}</span>}
      </div>
      <p className={styles['hint']} id={`${id}-hint`}>
        {hint}
      </p>
      <div className={styles['control']}>{children(wiring)}</div>
      <p className={styles['error']} id={`${id}-error`}>
        {error ? `✗ ${error}` : null}
      </p>
      <div className={styles['note']} id={`${id}-note`}>
        {note}
      </div>
    </div>
  )
}
