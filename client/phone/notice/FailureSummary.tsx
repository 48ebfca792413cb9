import { useEffect, useRef } from 'react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure, FieldMessage } from '../../core/api/failure.ts'
import styles from './panel.module.css'
import { useFailureWords } from '../../core/api/failure-words.ts'

type FailureSummaryProps = {
  /** What the server refused, if it did. */
  failure?: Failure | undefined
  /** What the page itself found wrong before asking. */
  fields?: readonly FieldMessage[]
  /** Raised with every try, so that a repeated failure takes the focus again. */
  attempt?: number
  /** Element id of a field's control; without one the sentence is not a link. */
  idOf?: (path: string) => string
}

const none: readonly FieldMessage[] = []
const own = (path: string) => path

/** Moves to the field without a new entry in the browser's history. */
const goTo = (id: string, event: MouseEvent) => {
  event.preventDefault()
  document.getElementById(id)?.focus()
}

/** What has to be changed, on top of a form; it takes the focus, and each line leads to its field. */
export const FailureSummary = ({ failure, fields = none, attempt = 0, idOf = own }: FailureSummaryProps) => {
  const { t } = useTranslation()
  const place = useRef<HTMLElement>(null)
  const wordsOf = useFailureWords()
  const lines = failure?.kind === 'REFUSED' && failure.fields.length > 0 ? failure.fields : fields
  const shown = failure !== undefined || lines.length > 0
  useEffect(() => {
    if (shown) place.current?.focus()
  }, [shown, failure, attempt])
  if (!shown) return null
  const words = failure ? wordsOf(failure) : { title: t('state.fieldsTitle'), text: null, more: null }
  return (
    <section ref={place} className={styles['panel']} data-state="refused" role="alert" tabIndex={-1}>
      <span className={styles['shape']} aria-hidden="true">
        ✗
      </span>
      <p className={styles['title']}>{words.title}</p>
      <div className={styles['body']}>
        {lines.length === 0 && <p>{words.text}</p>}
        {words.more && <p>{words.more}</p>}
        <ul>
          {lines.map(({ path, message }) => (
            <li key={path + message}>
              <a href={`#${idOf(path)}`} onClick={(event) => goTo(idOf(path), event)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
