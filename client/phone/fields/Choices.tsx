import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './field.module.css'

type ChoicesProps = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  children: ReactNode
}

/** A question with a few answers to tap. */
export const Choices = ({ id, label, hint, error, children }: ChoicesProps) => (
  <fieldset
    className={styles['group']}
    id={id}
    tabIndex={-1}
    data-wrong={error ? true : undefined}
    aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
  >
    <legend className={styles['label']}>{label}</legend>
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
