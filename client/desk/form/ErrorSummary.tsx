import { useFormState } from 'react-hook-form'
import { errorLines, type ErrorLine } from '../../core/form/error-lines.ts'
import { fieldId } from '../fields/FieldFrame.tsx'
import { Banner } from '../panel/Banner.tsx'
import { useDeskText } from '../words.ts'
import form from './form.module.css'

/** Everything that is wrong, above the form; each line leads to its field. What the rule says names its field itself. */
export const ErrorSummary = ({ labelOf }: { labelOf: (name: string) => string | undefined }) => {
  const t = useDeskText()
  const lines = errorLines(useFormState().errors)
  if (lines.length === 0) return null
  const sentence = ({ type, message }: ErrorLine, name: string) => {
    const label = type === 'server' ? labelOf(name) : undefined
    return label ? t('list.said', { label, text: message }) : message
  }
  return (
    <Banner
      type="error"
      title={t('act.errorSummary', { count: lines.length })}
      description={
        <ul className={form['errors']}>
          {lines.map((line) => {
            const [name = ''] = line.path.split('.')
            return (
              <li key={line.path}>
                <a
                  href={`#${fieldId(name)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(fieldId(name))?.focus()
                  }}
                >
                  {sentence(line, name)}
                </a>
              </li>
            )
          })}
        </ul>
      }
    />
  )
}
