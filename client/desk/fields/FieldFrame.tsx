import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'
import { firstLine } from '../../core/form/error-lines.ts'
import { useDeskText } from '../words.ts'
import styles from './field.module.css'

/** What every field of a desk form takes; `DeskForm` makes it from the rule. */
export type FieldProps = {
  name: string
  label: string
  hint?: string | undefined
  must?: boolean | undefined
  /** How many characters or items it takes. */
  most?: number | undefined
  disabled?: boolean | undefined
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

type FrameProps = Pick<FieldProps, 'label' | 'hint' | 'must' | 'note'> & {
  id: string
  error?: string | undefined
  children: (wiring: Wiring) => ReactNode
}

/** The id of a field's input, so that a list of errors can lead to it. */
export const fieldId = (name: string): string => `field-${name}`

/** Label above, hint beneath it, then the input, then what is wrong with it. */
export const FieldFrame = ({ id, label, hint, must, error, note, children }: FrameProps) => {
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

type Field = ReturnType<typeof useController>['field']

type FormFieldProps = FieldProps & {
  children: (input: Wiring & Pick<Field, 'ref' | 'onBlur'> & Shown, field: Field) => ReactNode
}

type Shown = { disabled: boolean; status: 'error' | ''; style: { width: string } }

/** The frame of a field of the form around: `children` draws the input with what ties it to both. */
export const FormField = ({ name, disabled = false, children, ...frame }: FormFieldProps) => {
  const { field, fieldState } = useController({ name })
  const error = firstLine(fieldState.error)?.message
  const { ref, onBlur } = field
  const shown: Shown = { disabled, status: error ? 'error' : '', style: { width: '100%' } }
  return (
    <FieldFrame {...frame} id={fieldId(name)} error={error}>
      {(wiring) => children({ ...wiring, ...shown, ref, onBlur }, field)}
    </FieldFrame>
  )
}
