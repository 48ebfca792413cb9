import type { FieldErrors, FieldValues } from 'react-hook-form'
import { useDeskText } from '../words.ts'
import { fieldId } from '../fields/FieldFrame.tsx'
import form from './form.module.css'
import { Banner } from '../panel/Banner.tsx'

type Props<V extends FieldValues> = { errors: FieldErrors<V>; labels: Readonly<Record<string, string>> }

/** Everything that is wrong, above the form; each line leads to its field. */
export const ErrorSummary = <V extends FieldValues>({ errors, labels }: Props<V>) => {
  const t = useDeskText()
  const lines = Object.entries(errors).flatMap(([name, error]) =>
    typeof error?.message === 'string' ? [{ name, message: error.message }] : [],
  )
  if (lines.length === 0) return null
  return (
    <Banner
      type="error"
      title={t('act.errorSummary', { count: lines.length })}
      description={
        <ul className={form['errors']}>
          {lines.map(({ name, message }) => (
            <li key={name}>
              <a
                href={`#${fieldId(name)}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(fieldId(name))?.focus()
                }}
              >
                {labels[name] ? t('list.said', { label: labels[name], text: message }) : message}
              </a>
            </li>
          ))}
        </ul>
      }
    />
  )
}
