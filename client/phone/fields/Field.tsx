import type { InputHTMLAttributes, ReactNode, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import styles from './field.module.css'

export type FieldProps = {
  /** The control's element id; the path of the field, so that an error line can lead to it. */
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
}

/** The ids of what explains a field, for those who hear it. */
export const describedBy = ({ id, hint, error }: FieldProps) =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined

const wiring = (field: FieldProps) => ({
  id: field.id,
  'aria-describedby': describedBy(field),
  'aria-invalid': field.error ? true : undefined,
})

/** What a field wants and what is wrong with it, between its label and its control. */
export const Explained = ({ id, hint, error }: FieldProps) => (
  <>
    {hint && (
      <div className={styles['hint']} id={`${id}-hint`}>
        {hint}
      </div>
    )}
    {error && (
      <p className={styles['error']} id={`${id}-error`}>
        <span aria-hidden="true">✗ </span>
        {error}
      </p>
    )}
  </>
)

/** Label above, hint beneath it, then what is wrong, then the control. */
const Frame = ({ children, ...field }: FieldProps & { children: ReactNode }) => (
  <div className={styles['field']} data-wrong={field.error ? true : undefined}>
    <label className={styles['label']} htmlFor={field.id}>
      {field.label}
    </label>
    <Explained {...field} />
    {children}
  </div>
)

type Control<Attributes, Element> = FieldProps & Omit<Attributes, 'id'> & { ref?: Ref<Element> }

/** What belongs around a control, and the control's own. */
const parted = <Props extends FieldProps>({ id, label, hint, error, ...rest }: Props) => {
  const field = { id, label, hint, error }
  return { field, control: { className: styles['control'], ...rest, ...wiring(field) } }
}

export const TextField = (props: Control<InputHTMLAttributes<HTMLInputElement>, HTMLInputElement>) => {
  const { field, control } = parted(props)
  return (
    <Frame {...field}>
      <input {...control} />
    </Frame>
  )
}

export const TextArea = (
  props: Control<TextareaHTMLAttributes<HTMLTextAreaElement>, HTMLTextAreaElement>,
) => {
  const { field, control } = parted(props)
  return (
    <Frame {...field}>
      <textarea rows={6} {...control} />
    </Frame>
  )
}

export const SelectField = (props: Control<SelectHTMLAttributes<HTMLSelectElement>, HTMLSelectElement>) => {
  const { field, control } = parted(props)
  return (
    <Frame {...field}>
      <select {...control} />
    </Frame>
  )
}
