import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './field.module.css'
import { describedBy, Explained, type FieldProps } from './Field.tsx'

/** A question with a few answers to tap. */
export const Choices = ({ children, ...field }: FieldProps & { children: ReactNode }) => (
  <fieldset
    className={styles['group']}
    id={field.id}
    tabIndex={-1}
    data-wrong={field.error ? true : undefined}
    aria-describedby={describedBy(field)}
  >
    <legend className={styles['label']}>{field.label}</legend>
    <Explained {...field} />
    <div className={styles['choices']}>{children}</div>
  </fieldset>
)

type ChoiceProps = InputHTMLAttributes<HTMLInputElement> & {
  type: 'radio' | 'checkbox'
  ref?: Ref<HTMLInputElement>
}

export const Choice = ({ children, ...rest }: ChoiceProps) => (
  <label className={styles['choice']}>
    <input {...rest} />
    <span>{children}</span>
  </label>
)
